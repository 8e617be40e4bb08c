package io.krakenemulator.web;

import io.krakenemulator.web.connection.RefusalBody;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;

/**
 * Stands before everything that takes a request: reads its body up to the limit, and answers what never reaches a
 * resource.
 *
 * <p>A body whose declared length is over the limit is not read; one without a declared length is read no further than the
 * limit. Either way the client gets its answer before the connection closes: closing while it still sends would make many
 * systems throw the answer away, so what arrives meanwhile is dropped, for a short time and no longer than the limit.
 */
@ApplicationScoped
public class RequestLimits {

    /** After authentication at the level of routes, and before everything that reads bodies. */
    private static final int PRIORITY = 50;

    private static final long LINGER_MILLIS = 2_000;

    private final long limit;

    RequestLimits(WebSettings settings) {
        limit = settings.maxBodySize().asLongValue();
    }

    void beforeRoutes(@Observes Filters filters) {
        filters.register(RequestLimits::settleQuery, PRIORITY + 1);
        filters.register(this::readBody, PRIORITY);
    }

    void afterFailures(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private static void settleQuery(RoutingContext context) {
        QueryParameters.settle(context);
        context.next();
    }

    private void readBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (((RoutingContextInternal) context).seenHandler(RoutingContextInternal.BODY_HANDLER)) {
            context.next();
        } else if (declaredLength(request) > limit) {
            refuse(context);
        } else if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            settleBody(context, Buffer.buffer());
        } else if (expectsContinue(request)) {
            if (request.version() != HttpVersion.HTTP_1_0) {
                context.response().writeContinue();
            }
            collectBody(context);
        } else if (request.headers().contains(HttpHeaders.EXPECT)) {
            send(context, Failures.ofStatus(417));
        } else {
            collectBody(context);
        }
    }

    private static boolean expectsContinue(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    /**
     * Reads the bytes as they are, whatever the content type says: the router's own way of reading decodes forms, has limits of
     * its own for them, and fails on a form that comes with a GET.
     */
    private void collectBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        var body = Buffer.buffer();
        boolean[] over = {false};
        request.exceptionHandler(gone -> over[0] = true);
        request.handler(chunk -> {
            if (over[0]) {
                return;
            }
            if (body.length() + (long) chunk.length() > limit) {
                over[0] = true;
                refuse(context);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(sent -> {
            if (!over[0]) {
                settleBody(context, body);
            }
        });
        request.resume();
    }

    /** Makes the body known to what comes after: without it, a resource would wait for the rest of a body that was empty. */
    private static void settleBody(RoutingContext context, Buffer body) {
        var inside = (RoutingContextInternal) context;
        inside.visitHandler(RoutingContextInternal.BODY_HANDLER);
        inside.setBody(body);
        context.next();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }

    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof HttpClosedException) {
            // The client has gone: nobody reads an answer.
            return;
        }
        if (context.response().ended()
                || failure instanceof UnauthorizedException
                || failure instanceof AuthenticationException
                || failure instanceof ForbiddenException) {
            context.next();
        } else if (context.statusCode() == 413) {
            refuse(context);
        } else if (failure == null || context.statusCode() >= 400 && context.statusCode() < 500) {
            send(context, Failures.ofStatus(context.statusCode()));
        } else {
            HttpServerRequest request = context.request();
            send(context, Failures.answer(failure, request.method().name(), request.getHeader("Content-Type")));
        }
    }

    private void refuse(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            send(context, Failures.tooLarge(limit));
            return;
        }
        var response = context.response();
        var body = body(Failures.tooLarge(limit), request.path());
        response.setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                .putHeader(HttpHeaders.CONNECTION, "close");
        // The answer is complete for the client with this write; ending it is left until the client has read it.
        response.write(body);
        Runnable close =
                () -> response.end().onComplete(ended -> request.connection().close());
        long timer = context.vertx().setTimer(LINGER_MILLIS, expired -> close.run());
        long[] dropped = {0};
        request.handler(chunk -> {
            dropped[0] += chunk.length();
            if (dropped[0] > limit && context.vertx().cancelTimer(timer)) {
                close.run();
            }
        });
        request.endHandler(sent -> {
            if (context.vertx().cancelTimer(timer)) {
                close.run();
            }
        });
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.resume();
    }

    private static void send(RoutingContext context, ApiFailure failure) {
        var response = context.response().setStatusCode(failure.status());
        failure.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(body(failure, context.request().path()));
    }

    private static Buffer body(ApiFailure failure, String path) {
        return Buffer.buffer(RefusalBody.of(failure, path).getBytes(StandardCharsets.UTF_8));
    }
}
