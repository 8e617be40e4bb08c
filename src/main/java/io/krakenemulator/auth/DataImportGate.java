package io.krakenemulator.auth;

import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets nobody into the data-import interface whose credentials select no sandbox. It stands before the choice of a resource:
 * who is not known learns neither which paths and methods there are nor what is wrong with a body.
 */
@ApplicationScoped
public class DataImportGate {

    private static final Pattern GUARDED = Pattern.compile("/+v[12]/+data-import(/.*)?", Pattern.DOTALL);

    private final Authenticator authenticator;
    private final Caller caller;

    DataImportGate(Authenticator authenticator, Caller caller) {
        this.authenticator = authenticator;
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    public Uni<Response> check(ContainerRequestContext request) {
        if (!isGuarded(request.getUriInfo().getPath())) {
            return Uni.createFrom().nullItem();
        }
        return authenticator
                .byHeaders(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .invoke(caller::is)
                .onFailure(RefusedCredentials.class)
                .transform(failure -> answer(failure.refusal()))
                .replaceWith((Response) null);
    }

    static boolean isGuarded(String path) {
        return GUARDED.matcher("/" + path).matches();
    }

    static ApiFailure answer(Refusal refusal) {
        var failure = ApiFailure.of(refusal.status(), refusal.code(), refusal.detail());
        return refusal.status() == 401 ? failure.with(HttpHeaders.WWW_AUTHENTICATE, "Token") : failure;
    }
}
