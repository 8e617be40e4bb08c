package io.krakenemulator.admin;

import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets the holder of the admin key, and nobody else, use the control API. */
class AdminFilter {

    static final String ROOT = "/emulator/";

    private static final Set<String> SCHEMES = Set.of("bearer", "token");

    private final AdminKey adminKey;
    private final Sandboxes sandboxes;

    AdminFilter(AdminKey adminKey, Sandboxes sandboxes) {
        this.adminKey = adminKey;
        this.sandboxes = sandboxes;
    }

    /** Before a resource is chosen: who is not known learns neither which paths there are nor what is wrong with a body. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    Uni<Response> admit(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(ROOT)) {
            return Uni.createFrom().nullItem();
        }
        var key = key(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        return adminKey.is(key) ? Uni.createFrom().nullItem() : refused(key);
    }

    private static String key(String header) {
        if (header == null || header.isBlank()) {
            throw unauthorized("not_authenticated", "Authentication credentials were not provided.");
        }
        var parts = header.strip().split("\\s+");
        if (parts.length != 2 || !SCHEMES.contains(parts[0].toLowerCase(Locale.ROOT))) {
            throw unauthorized(
                    "authentication_failed", "The control API takes its key as \"Authorization: Bearer <admin key>\".");
        }
        return parts[1];
    }

    /** Who brings a sandbox's key is known, but not allowed. */
    private Uni<Response> refused(String key) {
        return sandboxes.byApiKey(key).map(sandbox -> {
            throw sandbox == null
                    ? unauthorized("authentication_failed", "The admin key is wrong.")
                    : ApiFailure.of(
                            403,
                            "permission_denied",
                            "A sandbox's key does not open the control API: use the admin key.");
        });
    }

    private static ApiFailure unauthorized(String code, String detail) {
        return ApiFailure.of(401, code, detail).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
