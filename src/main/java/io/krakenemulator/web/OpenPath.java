package io.krakenemulator.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** A path outside the resources that is only read and needs no key: pages, styles and documents. */
public final class OpenPath {

    /** Before the framework's own routes, which have some of these paths as well. */
    private static final int FIRST = -2;

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private OpenPath() {}

    /** Returns the route of GET and HEAD, which needs a handler. OPTIONS gets the methods, any other method gets 405. */
    public static Route at(Router router, String path) {
        var route = router.route(path).order(FIRST).method(HttpMethod.GET).method(HttpMethod.HEAD);
        router.route(path).order(FIRST + 1).handler(OpenPath::refuse);
        return route;
    }

    private static void refuse(RoutingContext context) {
        var method = context.request().method();
        if (method.equals(HttpMethod.OPTIONS)) {
            context.response().putHeader(HttpHeaders.ALLOW, ALLOWED).end();
        } else if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            context.next();
        } else {
            EarlyAnswer.send(context, Failures.methodNotAllowed(method.name()).with("Allow", ALLOWED));
        }
    }
}
