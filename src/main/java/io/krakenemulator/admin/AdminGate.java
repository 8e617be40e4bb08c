package io.krakenemulator.admin;

import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.Gate;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Admits requests with the admin key to the control API. Its OpenAPI document needs no key. */
@ApplicationScoped
class AdminGate implements Gate {

    static final String ROOT = "/emulator/";

    private static final String DOCUMENT = "/emulator/openapi";

    private static final Set<String> SCHEMES = Set.of("bearer", "token");

    private static final String ADMITTED = AdminGate.class.getName();

    private final AdminKey adminKey;
    private final Sandboxes sandboxes;
    private final CurrentVertxRequest current;

    AdminGate(AdminKey adminKey, Sandboxes sandboxes, CurrentVertxRequest current) {
        this.adminKey = adminKey;
        this.sandboxes = sandboxes;
        this.current = current;
    }

    @Override
    public boolean guards(String path) {
        return path.startsWith(ROOT) && !path.startsWith(DOCUMENT);
    }

    @Override
    public Uni<Void> admit(RoutingContext request) {
        return Uni.createFrom()
                .item(() -> key(request.request().getHeader(HttpHeaders.AUTHORIZATION)))
                .flatMap(key -> adminKey.matches(key) ? Uni.createFrom().voidItem() : reject(key))
                .invoke(() -> request.put(ADMITTED, true));
    }

    /** Refuses a request that did not pass the gate. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    void assertAdmitted(ContainerRequestContext request) {
        if (guards(request.getUriInfo().getPath()) && current.getCurrent().get(ADMITTED) == null) {
            throw notProvided();
        }
    }

    private static ApiFailure notProvided() {
        return unauthorizedFailure(AnswerCode.NOT_AUTHENTICATED, "Authentication credentials were not provided.");
    }

    private static String key(String header) {
        if (header == null || header.isBlank()) {
            throw notProvided();
        }
        var parts = header.strip().split("\\s+");
        if (parts.length != 2 || !SCHEMES.contains(parts[0].toLowerCase(Locale.ROOT))) {
            throw unauthorizedFailure(
                    AnswerCode.AUTHENTICATION_FAILED,
                    "The control API takes its key as \"Authorization: Bearer <admin key>\".");
        }
        return parts[1];
    }

    /** Answers 403 to a key of a sandbox, which is known but not allowed here, and 401 to any other key. */
    private Uni<Void> reject(String key) {
        return sandboxes.findByApiKey(key).map(sandbox -> {
            throw sandbox == null
                    ? unauthorizedFailure(AnswerCode.AUTHENTICATION_FAILED, "The admin key is wrong.")
                    : ApiFailure.of(
                            403,
                            AnswerCode.PERMISSION_DENIED,
                            "A sandbox's key does not open the control API: use the admin key.");
        });
    }

    private static ApiFailure unauthorizedFailure(AnswerCode code, String detail) {
        return ApiFailure.of(401, code, detail).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
