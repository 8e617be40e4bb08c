package io.krakenemulator.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/**
 * Answers addresses as a Django service does with {@code APPEND_SLASH}. Each route of such a service ends in a slash, and its
 * server decodes an escaped slash before it chooses a route.
 */
public final class StrictAddress {

    private static final String ESCAPED_SLASH = "%2F";

    private StrictAddress() {}

    /**
     * Checks the address of a request before its body is read.
     *
     * @throws ApiFailure with 404 for an escaped slash, and with 301 for a path of a resource without its last slash
     */
    public static void check(RoutingContext context) {
        var path = context.request().path();
        if (path.toUpperCase(Locale.ROOT).contains(ESCAPED_SLASH)) {
            throw Failures.notFound();
        }
        // A path with an empty segment is none, with and without its last slash.
        if (!path.endsWith("/") && !path.contains("//") && isOfResource(context.normalizedPath())) {
            var query = context.request().query();
            throw ApiFailure.redirect(path + "/" + (query == null || query.isEmpty() ? "" : "?" + query));
        }
    }

    private static boolean isOfResource(String path) {
        return !AllowedMethods.of(ResteasyReactiveRecorder.getCurrentDeployment(), path)
                .isEmpty();
    }
}
