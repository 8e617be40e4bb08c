package io.krakenemulator.admin;

import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.Gate;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Admits requests with the admin key to the control API, and those with a sandbox's own key to a few calls on it. Its OpenAPI
 * document needs no key.
 */
@ApplicationScoped
class AdminGate implements Gate {

    static final String ROOT = "/emulator/";

    private static final String DOCUMENT = "/emulator/openapi";

    /** The call whose body is a stream. */
    private static final Pattern CHECK = ofSandbox("check");

    private static final String KEPT_CHECK = "checks/[^/]+";

    /** The calls that a sandbox's own key opens, by method: a loader may check its payloads and read the rules of its own sandbox. */
    private static final Map<HttpMethod, Pattern> OWN_KEY_CALLS = Map.of(
            HttpMethod.GET,
                    ofSandbox(
                            "(?:reference-data|rule-coverage|referee|requests(?:/(?:stream|verify|settings))?|expected-failures|checks|"
                                    + KEPT_CHECK + "(?:/.+)?)"),
            HttpMethod.DELETE, ofSandbox("(?:rule-coverage|requests|expected-failures|" + KEPT_CHECK + ")"),
            HttpMethod.PUT, ofSandbox("expected-failures"),
            HttpMethod.POST, ofSandbox("(?:check|explain)"));

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

    private static Pattern ofSandbox(String call) {
        return Pattern.compile(ROOT + "v1/sandboxes/(?<name>[^/]+)/" + call + "/?");
    }

    @Override
    public Uni<Void> admit(RoutingContext request) {
        return Uni.createFrom()
                .item(() -> key(request.request().getHeader(HttpHeaders.AUTHORIZATION)))
                .flatMap(key -> adminKey.matches(key) ? Uni.createFrom().voidItem() : admitSandbox(request, key))
                .invoke(() -> request.put(ADMITTED, true));
    }

    @Override
    public boolean streamsBody(RoutingContext request) {
        return request.request().method().equals(HttpMethod.POST)
                && CHECK.matcher(request.normalizedPath()).matches();
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

    /**
     * Admits a sandbox's key to the calls on that sandbox that it opens. There, a key of another sandbox is a wrong key. Elsewhere
     * the answer to a sandbox's key is 403, as it is known but not allowed.
     */
    private Uni<Void> admitSandbox(RoutingContext request, String key) {
        var name = findOwnSandbox(request);
        return sandboxes
                .findByApiKey(key)
                .invoke(sandbox -> {
                    if (sandbox == null || name != null && !sandbox.name().equals(name)) {
                        throw unauthorizedFailure(AnswerCode.AUTHENTICATION_FAILED, "The admin key is wrong.");
                    } else if (name == null) {
                        throw ApiFailure.of(
                                403,
                                AnswerCode.PERMISSION_DENIED,
                                "A sandbox's key does not open the control API: use the admin key.");
                    }
                })
                .replaceWithVoid();
    }

    /** Returns the sandbox whose own key opens the call; {@code null} if only the admin key does. */
    private static String findOwnSandbox(RoutingContext request) {
        var calls = OWN_KEY_CALLS.get(request.request().method());
        var address = calls == null ? null : calls.matcher(request.normalizedPath());
        return address != null && address.matches() ? address.group("name") : null;
    }

    private static ApiFailure unauthorizedFailure(AnswerCode code, String detail) {
        return ApiFailure.of(401, code, detail).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
