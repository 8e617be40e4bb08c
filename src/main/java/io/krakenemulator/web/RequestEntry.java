package io.krakenemulator.web;

import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/**
 * The first handler of a request. The gate of its interface checks the headers, then the body is read. Answers requests
 * that reach no resource.
 */
@ApplicationScoped
public class RequestEntry {

    /** Runs before every other route. */
    private static final int FIRST = 400;

    /** After authentication at the level of routes, and before everything that reads bodies. */
    private static final int PRIORITY = 50;

    private final List<Gate> gates;
    private final RequestBodies bodies;

    RequestEntry(@All List<Gate> gates, RequestBodies bodies) {
        this.gates = gates;
        this.bodies = bodies;
    }

    void beforeRoutes(@Observes Filters filters) {
        filters.register(this::settleAddress, FIRST);
        filters.register(this::admit, PRIORITY);
    }

    void afterFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void settleAddress(RoutingContext context) {
        QueryParameters.settle(context);
        if (hasEmptySegment(context) && findGate(context).isEmpty()) {
            refuse(context, Failures.notFound());
        } else {
            context.next();
        }
    }

    private void admit(RoutingContext context) {
        findGate(context).ifPresentOrElse(gate -> admit(context, gate), () -> {
            // No open interface takes a body, except for GraphQL, which reads its own.
            bodies.ignore(context);
        });
    }

    private void admit(RoutingContext context, Gate gate) {
        gate.admit(context).subscribe().with(admitted -> enter(context, gate), failure -> refuse(context, failure));
    }

    private void enter(RoutingContext context, Gate gate) {
        if (hasEmptySegment(context)) {
            refuse(context, Failures.notFound());
        } else if (gate.streamsBody(context)) {
            bodies.leaveToCall(context);
        } else {
            bodies.read(context);
        }
    }

    private Optional<Gate> findGate(RoutingContext context) {
        var path = context.normalizedPath();
        return gates.stream().filter(gate -> gate.guards(path)).findFirst();
    }

    /** Returns whether two slashes follow each other in the path. The server would take them for one. */
    private static boolean hasEmptySegment(RoutingContext context) {
        var path = context.request().path();
        return path != null && path.contains("//");
    }

    private static void refuse(RoutingContext context, Throwable failure) {
        if (!context.response().closed()) {
            EarlyAnswer.send(context, answerTo(context, failure));
        }
    }

    private static ApiFailure answerTo(RoutingContext context, Throwable failure) {
        HttpServerRequest request = context.request();
        return Failures.answer(failure, request.method().name(), request.getHeader("Content-Type"));
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof HttpClosedException) {
            // The client has disconnected: nobody reads an answer.
            return;
        }
        if (context.response().ended()
                || failure instanceof UnauthorizedException
                || failure instanceof AuthenticationException
                || failure instanceof ForbiddenException) {
            context.next();
        } else if (failure == null || context.statusCode() >= 400 && context.statusCode() < 500) {
            EarlyAnswer.send(context, Failures.ofStatus(context.statusCode()));
        } else {
            EarlyAnswer.send(context, answerTo(context, failure));
        }
    }
}
