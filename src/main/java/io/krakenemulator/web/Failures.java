package io.krakenemulator.web;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.DatabaseException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Says which answer a failure of any kind deserves. All failures of all requests pass through here. */
final class Failures {

    static final String UNAVAILABLE = "service_unavailable";

    private static final Logger LOG = Logger.getLogger(Failures.class);

    /** Classes and states of SQL that pass by themselves: no connection, shutdown or start-up, too many clients, deadlocks. */
    private static final List<String> PASSING_STATES = List.of("08", "57P0", "53", "40001", "40P01");

    private Failures() {}

    /**
     * The answer to a failure.
     *
     * @param method the request's method
     * @param contentType the request's content type, or {@code null}
     */
    static ApiFailure answer(Throwable failure, String method, String contentType) {
        if (failure instanceof ApiFailure known) {
            return known;
        } else if (failure instanceof NotFoundException) {
            return notFound();
        } else if (failure instanceof NotAllowedException) {
            return ApiFailure.of(405, "method_not_allowed", "Method \"" + method + "\" not allowed.");
        } else if (failure instanceof NotSupportedException) {
            return unsupportedMediaType(contentType);
        } else if (failure instanceof NotAcceptableException) {
            return ApiFailure.of(
                    406,
                    "not_acceptable",
                    "The Accept header leaves out application/json, the only form of the answers.");
        } else if (failure instanceof WebApplicationException other
                && other.getResponse().getStatus() < 500) {
            return ofStatus(other.getResponse().getStatus());
        } else if (isDatabaseUnavailable(failure)) {
            LOG.warnf("The database is not available: %s", failure);
            return ApiFailure.of(503, UNAVAILABLE, "The emulator's database is not available. Try again shortly.")
                    .with("Retry-After", "2");
        }
        return unexpected(failure);
    }

    static ApiFailure notFound() {
        return ApiFailure.of(404, "not_found", "Not found.");
    }

    static ApiFailure unsupportedMediaType(String contentType) {
        return ApiFailure.of(
                415,
                "unsupported_media_type",
                "Unsupported media type \"" + (contentType == null ? "" : contentType)
                        + "\" in request. Send the body as JSON, with the header \"Content-Type: application/json\".");
    }

    static ApiFailure tooLarge(long limit) {
        return ApiFailure.of(
                413, "request_entity_too_large", "The request body is larger than the limit of " + limit + " bytes.");
    }

    /** The answer where all that is known is the status of a client's mistake. */
    static ApiFailure ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 417 -> ApiFailure.of(417, "invalid", "The only expectation that is met is 100-continue.");
            default -> ApiFailure.of(status, "invalid", "The request is not valid HTTP for this service.");
        };
    }

    private static ApiFailure unexpected(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "A request failed unexpectedly; its answer bears the id %s", id);
        return ApiFailure.of(
                500, "error", "The emulator failed to answer. Its log has the reason under the id " + id + ".");
    }

    private static boolean isDatabaseUnavailable(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause()) {
            if (cause instanceof DatabaseException refusal) {
                return isPassing(refusal.getSqlState());
            }
            // The database client reports lost connections and a busy pool as exceptions of Vert.x with a sentence.
            if (cause instanceof VertxException
                    || cause instanceof NoStackTraceThrowable
                    || cause instanceof SocketException
                    || cause instanceof UnknownHostException) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean isPassing(String sqlState) {
        return sqlState != null && PASSING_STATES.stream().anyMatch(sqlState::startsWith);
    }
}
