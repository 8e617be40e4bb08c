package io.krakenemulator.auth.graphql;

import io.krakenemulator.auth.IssuedTokens;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The answer to {@code obtainKrakenToken}. */
@RegisterForReflection
@Type("ObtainKrakenJSONWebToken")
@Description("A token with its claims and its refresh token.")
public class ObtainKrakenJSONWebToken {

    private final IssuedTokens issued;

    ObtainKrakenJSONWebToken(IssuedTokens issued) {
        this.issued = issued;
    }

    @NonNull
    @Name("token")
    @Description("The signed token for the Authorization header, good for an hour of the sandbox's time.")
    public String getToken() {
        return issued.accessToken();
    }

    @NonNull
    @Name("payload")
    @Description("The claims of the token.")
    public Object getPayload() {
        return issued.claims();
    }

    @Name("refreshToken")
    @Description(
            "Good for new tokens, for seven days of the sandbox's time. Refreshing neither replaces nor prolongs it.")
    public String getRefreshToken() {
        return issued.refreshToken();
    }

    /** Returns a point in time, in spite of the field's name. A GraphQL {@code Int} ends in January 2038. */
    @Name("refreshExpiresIn")
    @Description("When the refresh token ends, in seconds since 1970. Null where that is too large for an Int.")
    public Integer getRefreshExpiresIn() {
        return toGraphQLInt(issued.refreshExpiresAt());
    }

    /** Deprecated; {@link GraphQLSetup} says so in the schema. */
    @Name("possibleErrors")
    @Description("Errors of this mutation that a client should be ready for.")
    public List<PossibleErrorType> getPossibleErrors() {
        return PossibleErrorType.OF_OBTAINING_A_TOKEN;
    }

    private static Integer toGraphQLInt(Instant moment) {
        long seconds = moment.getEpochSecond();
        return seconds == (int) seconds ? (int) seconds : null;
    }
}
