package io.krakenemulator.auth.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;

/** The ways to a token, of which a request takes exactly one. The names and their case are the published ones. */
@RegisterForReflection
@Input("ObtainJSONWebTokenInput")
@Description("The credentials of a request for a token. Give exactly one kind; an email address goes with a password.")
public class ObtainJSONWebTokenInput {

    @Name("APIKey")
    @Description("An API key of the sandbox.")
    public String apiKey;

    @Name("organizationSecretKey")
    @Description("The secret key of an organisation: in the emulator, an API key of the sandbox. The way for imports.")
    public String organizationSecretKey;

    @Name("preSignedKey")
    @Description("A pre-signed key. The emulator issues none, so none is right.")
    public String preSignedKey;

    @Name("refreshToken")
    @Description("The refresh token that came with an earlier token.")
    public String refreshToken;

    @Name("email")
    @Description("The email address of a user. The emulator has no users, so none is right.")
    public String email;

    @Name("password")
    @Description("The password that goes with the email address.")
    public String password;

    @Name("captchaResponse")
    @Description("Belongs to an email address and a password. Ignored.")
    public String captchaResponse;
}
