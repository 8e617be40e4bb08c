package io.krakenemulator.auth;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The frequent calls, which check the key in the statement that reads their data. Their resources use
 * {@link Caller#inSandbox}. For all others, the gate checks the key with a statement of its own.
 */
final class DeferredCheck {

    private static final Set<String> POSTED = Set.of(
            "/v1/data-import/validate-account/",
            "/v1/data-import/account-import-process/create-or-update/",
            "/v1/data-import/account-import-process/process/");

    /** Without escapes, which strict sandboxes may refuse. */
    private static final Pattern STATUS = Pattern.compile("/v1/data-import/account-transfer-status/[^/%]+/[^/%]+/");

    private static final Pattern JSON = Pattern.compile("(?i)application/json(; ?charset=utf-8)?");

    private DeferredCheck() {}

    /**
     * Returns whether the check may be deferred. A request that the server may refuse before it reaches its resource is not
     * among them, because such an answer needs the check first.
     */
    static boolean admits(RoutingContext context) {
        var request = context.request();
        if (request.method() == HttpMethod.GET) {
            return STATUS.matcher(request.path()).matches() && acceptsJson(request);
        }
        return request.method() == HttpMethod.POST
                && POSTED.contains(request.path())
                && acceptsJson(request)
                && hasJson(request);
    }

    private static boolean acceptsJson(HttpServerRequest request) {
        var accept = request.headers().getAll(HttpHeaders.ACCEPT);
        return accept.isEmpty()
                || accept.size() == 1 && Set.of("*/*", "application/json").contains(accept.get(0));
    }

    private static boolean hasJson(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.CONTENT_ENCODING)
                && type != null
                && JSON.matcher(type).matches();
    }
}
