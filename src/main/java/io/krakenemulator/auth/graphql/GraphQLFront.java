package io.krakenemulator.auth.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.JsonBody;
import io.krakenemulator.web.MemoryBudget;
import io.krakenemulator.web.RequestBodies;
import io.krakenemulator.web.connection.HttpConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/**
 * Passes only well-formed requests on to the GraphQL library. The library itself answers some of the others with 500, and
 * accepts web sockets.
 */
@ApplicationScoped
public class GraphQLFront {

    static final String PATH = "/v1/graphql";

    /** The longest request body, in bytes. A request for a token is far below it. */
    static final int MAX_BODY = 64 * 1024;

    /** Runs before the routes of the library, of which the one for web sockets comes early. */
    private static final int ORDER = -150;

    private static final String JSON = "application/json";

    private final RequestBodies bodies;

    /** Separate from other bodies' memory: callers without a key must not use up the memory of callers with one. */
    private final MemoryBudget budget;

    GraphQLFront(RequestBodies bodies, HttpConfig settings) {
        this.bodies = bodies;
        this.budget = new MemoryBudget(settings.graphqlBodyBudget().asLongValue());
    }

    void register(@Observes Router router) {
        router.route(PATH)
                .order(ORDER)
                .handler(this::requirePost)
                .handler(context -> bodies.read(context, MAX_BODY, budget))
                .handler(this::requireRequest);
    }

    private void requirePost(RoutingContext context) {
        var request = context.request();
        // Nobody has read from the request yet: the rest of a refused one is read and dropped.
        request.resume();
        if (request.method() == HttpMethod.POST) {
            requireSmallJson(context);
        } else if (request.method() == HttpMethod.GET && request.getParam("query") == null) {
            refuse(context, 400, "Must provide query string.");
        } else {
            context.response().putHeader(HttpHeaders.ALLOW, "POST");
            refuse(context, 405, "Send the query with POST.");
        }
    }

    private static void requireSmallJson(RoutingContext context) {
        var headers = context.request().headers();
        if (!isJson(headers.get(HttpHeaders.CONTENT_TYPE))) {
            refuse(context, 415, "Send the query as " + JSON + ".");
        } else if (isTooLong(headers.get(HttpHeaders.CONTENT_LENGTH))) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(context, 413, "The body is larger than " + MAX_BODY + " bytes.");
        } else {
            context.next();
        }
    }

    /**
     * Counts the digits first, as the number may not fit into an int. A body without a declared length is stopped while
     * it is read.
     */
    private static boolean isTooLong(String contentLength) {
        return contentLength != null && (contentLength.length() > 9 || Integer.parseInt(contentLength) > MAX_BODY);
    }

    /** Returns whether a body is JSON. A body without a declared type counts as JSON. */
    private static boolean isJson(String contentType) {
        return contentType == null
                || contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON);
    }

    private void requireRequest(RoutingContext context) {
        var request = parse(context.body().buffer());
        var mistake = findMistake(request);
        if (mistake != null) {
            refuse(context, 400, mistake);
        } else if (QueryNumbers.areTooLong(request.path("query").textValue())) {
            // With the status of every other query that asks for too much
            refuse(context, 200, "A number of the query has more than " + QueryNumbers.MAX_LENGTH + " characters.");
        } else {
            // The library would set a media type of its own, but the emulated service sends plain JSON.
            context.addHeadersEndHandler(end -> context.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON));
            context.next();
        }
    }

    /** Returns the body as JSON; null if it is not. */
    private static JsonNode parse(Buffer body) {
        try {
            return JsonBody.parse(body == null ? new byte[0] : body.getBytes());
        } catch (ApiFailure malformed) {
            return null;
        }
    }

    /**
     * Returns why a body is not a GraphQL request, or null if it is one. The text quotes nothing of the body, which may
     * hold a secret.
     */
    private static String findMistake(JsonNode request) {
        if (request == null) {
            return "POST body sent invalid JSON.";
        }
        if (!request.isObject()) {
            return "The body must be a JSON object.";
        }
        if (!request.path("query").isTextual()
                || request.path("query").textValue().isBlank()) {
            return "Must provide query string.";
        }
        if (isGiven(request, "variables") && !request.path("variables").isObject()) {
            return "Variables must be a JSON object.";
        }
        if (isGiven(request, "operationName") && !request.path("operationName").isTextual()) {
            return "The operation name must be a string.";
        }
        return null;
    }

    private static boolean isGiven(JsonNode request, String field) {
        return request.hasNonNull(field);
    }

    private static void refuse(RoutingContext context, int status, String message) {
        var errors = new JsonArray().add(new JsonObject().put("message", message));
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON)
                .end(new JsonObject().put("errors", errors).toBuffer());
    }
}
