package io.krakenemulator.auth.graphql;

import io.krakenemulator.auth.Authenticator;
import io.krakenemulator.auth.CredentialsRejected;
import io.krakenemulator.auth.CredentialsRejected.Reason;
import io.krakenemulator.auth.Grant;
import io.krakenemulator.auth.IssuedTokens;
import io.krakenemulator.auth.TokenIssuer;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.trace.RequestTrace;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/**
 * The fields of the GraphQL interface: the one of the emulated service that imports need, and one query of our own. A
 * GraphQL schema needs a query, and a query for business data would have to invent the data.
 */
@GraphQLApi
public class TokenApi {

    private final TokenIssuer issuer;
    private final Authenticator authenticator;
    private final KeyGuesses guesses;
    private final CurrentVertxRequest request;

    TokenApi(TokenIssuer issuer, Authenticator authenticator, KeyGuesses guesses, CurrentVertxRequest request) {
        this.issuer = issuer;
        this.authenticator = authenticator;
        this.guesses = guesses;
        this.request = request;
    }

    @Mutation("obtainKrakenToken")
    @Description("Gives a token for a key, or a new one for a refresh token.")
    public Uni<ObtainKrakenJSONWebToken> obtainKrakenToken(@NonNull @Name("input") ObtainJSONWebTokenInput input) {
        return tokens(input).map(ObtainKrakenJSONWebToken::new);
    }

    private Uni<IssuedTokens> tokens(ObtainJSONWebTokenInput input) {
        if (ways(input) != 1) {
            return fail(KrakenError.NOT_ONE_WAY);
        }
        if (input.apiKey != null) {
            return forKey(input.apiKey, Grant.API_KEY, KrakenError.WRONG_API_KEY);
        }
        if (input.organizationSecretKey != null) {
            return forKey(
                    input.organizationSecretKey,
                    Grant.ORGANIZATION_SECRET_KEY,
                    KrakenError.WRONG_ORGANIZATION_SECRET_KEY);
        }
        if (input.refreshToken != null) {
            return forRefreshToken(input.refreshToken);
        }
        if (input.preSignedKey != null) {
            return fail(KrakenError.WRONG_PRE_SIGNED_KEY);
        }
        return fail(withoutUsers(input));
    }

    /**
     * Returns the number of ways to a token. An email address and a password are one way, even if one of them is missing.
     */
    private static long ways(ObtainJSONWebTokenInput input) {
        return Stream.of(
                        input.apiKey,
                        input.organizationSecretKey,
                        input.preSignedKey,
                        input.refreshToken,
                        input.email != null ? input.email : input.password)
                .filter(Objects::nonNull)
                .count();
    }

    private static KrakenError withoutUsers(ObtainJSONWebTokenInput input) {
        if (input.email == null) {
            return KrakenError.EMAIL_MISSING;
        }
        return input.password == null ? KrakenError.PASSWORD_MISSING : KrakenError.WRONG_EMAIL_OR_PASSWORD;
    }

    private Uni<IssuedTokens> forKey(String key, Grant grant, KrakenError ifWrong) {
        return limit(key, () -> issuer.forKey(key, grant, trace()))
                .onFailure(CredentialsRejected.class)
                .transform(refused -> new KrakenFailure(ifWrong));
    }

    private Uni<IssuedTokens> forRefreshToken(String refreshToken) {
        return limit(refreshToken, () -> issuer.forRefreshToken(refreshToken, trace()))
                .onFailure(CredentialsRejected.class)
                .transform(refused -> new KrakenFailure(
                        refused.reason() == Reason.EXPIRED
                                ? KrakenError.REFRESH_TOKEN_EXPIRED
                                : KrakenError.REFRESH_TOKEN_UNKNOWN));
    }

    /** Tells the trace of the request its sandbox. */
    private Consumer<Sandbox> trace() {
        var trace = RequestTrace.of(request.getCurrent());
        return sandbox -> trace.ifPresent(present -> present.setTokenSandbox(sandbox));
    }

    @Query("emulatorSandbox")
    @Description("The sandbox that the Authorization header selects. The emulated service has no such query.")
    public Uni<SandboxType> emulatorSandbox() {
        var headers = request.getCurrent().request().headers().getAll(HttpHeaders.AUTHORIZATION);
        return limit(String.join("\n", headers), () -> authenticator.byHeaders(headers))
                .map(SandboxType::new)
                .onFailure(CredentialsRejected.class)
                .transform(refused -> new KrakenFailure(error(refused.reason())));
    }

    private <T> Uni<T> limit(String credential, Supplier<Uni<T>> check) {
        return guesses.limit(request.getCurrent(), credential, check);
    }

    private static KrakenError error(Reason reason) {
        return switch (reason) {
            case NOT_PROVIDED -> KrakenError.NO_AUTHORIZATION;
            case EXPIRED -> KrakenError.TOKEN_EXPIRED;
            case NOT_ALLOWED -> KrakenError.UNAUTHORIZED;
            case EMPTY, SPACES, BAD_CHARACTERS, SEVERAL_HEADERS, UNKNOWN, KEY_NEEDS_TOKEN ->
                KrakenError.BAD_AUTHORIZATION;
        };
    }

    private static <T> Uni<T> fail(KrakenError error) {
        return Uni.createFrom().failure(new KrakenFailure(error));
    }
}
