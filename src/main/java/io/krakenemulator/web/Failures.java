package io.krakenemulator.web;

import io.krakenemulator.database.DatabaseFailure;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.outcome.AnswerCode;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Maps failures of any kind to answers. All failures of all requests pass through here. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /**
     * Returns the answer to a failure.
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
            return methodNotAllowed(method);
        } else if (failure instanceof NotSupportedException) {
            return unsupportedMediaType(contentType);
        } else if (failure instanceof NotAcceptableException) {
            return notAcceptable(List.of(MediaType.APPLICATION_JSON));
        } else if (failure instanceof WebApplicationException other
                && other.getResponse().getStatus() < 500) {
            return ofStatus(other.getResponse().getStatus());
        }
        return DatabaseFailures.log(failure).map(Failures::unavailable).orElseGet(() -> logUnexpected(failure));
    }

    private static ApiFailure unavailable(DatabaseFailure kind) {
        return ApiFailure.of(503, AnswerCode.SERVICE_UNAVAILABLE, kind.detail())
                .with("Retry-After", Integer.toString(kind.retryAfterSeconds()));
    }

    static ApiFailure notFound() {
        return ApiFailure.of(404, AnswerCode.NOT_FOUND, "Not found.");
    }

    static ApiFailure methodNotAllowed(String method) {
        return ApiFailure.of(405, AnswerCode.METHOD_NOT_ALLOWED, "Method \"" + method + "\" not allowed.");
    }

    /** Returns the answer to a request that accepts none of the media types of its answers. */
    static ApiFailure notAcceptable(List<String> types) {
        return ApiFailure.of(
                406,
                AnswerCode.NOT_ACCEPTABLE,
                "The Accept header leaves out " + String.join(" and ", types) + ", the only "
                        + (types.size() == 1 ? "form" : "forms") + " of the answers.");
    }

    static ApiFailure unsupportedMediaType(String contentType) {
        return ApiFailure.of(
                415,
                AnswerCode.UNSUPPORTED_MEDIA_TYPE,
                "Unsupported media type \"" + (contentType == null ? "" : contentType)
                        + "\" in request. Send the body as JSON, with the header \"Content-Type: application/json\".");
    }

    static ApiFailure tooLarge(long limit) {
        return ApiFailure.of(
                413,
                AnswerCode.REQUEST_ENTITY_TOO_LARGE,
                "The request body is larger than the limit of " + limit + " bytes.");
    }

    static ApiFailure noRoomForBody() {
        return ApiFailure.of(
                        503,
                        AnswerCode.SERVICE_UNAVAILABLE,
                        "The emulator is reading as much at this moment as its memory allows. Try again shortly.")
                .with("Retry-After", "1");
    }

    /** Returns the answer to a client's mistake of which only the status is known. */
    static ApiFailure ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 417 ->
                ApiFailure.of(417, AnswerCode.INVALID_REQUEST, "The only expectation that is met is 100-continue.");
            default ->
                ApiFailure.of(status, AnswerCode.INVALID_REQUEST, "The request is not valid HTTP for this service.");
        };
    }

    private static ApiFailure logUnexpected(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "A request failed unexpectedly: id=%s", id);
        return ApiFailure.of(
                500,
                AnswerCode.ERROR,
                "The emulator failed to answer. Its log has the reason under the id " + id + ".");
    }
}
