package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.OperatorDocuments;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the bodies of control calls into their records. */
@ApplicationScoped
public class ControlBodies {

    private final OperatorDocuments documents;

    ControlBodies(OperatorDocuments documents) {
        this.documents = documents;
    }

    /**
     * A valid body.
     *
     * @param sent the body as it was sent
     */
    public record Body<T>(T value, ObjectNode sent) {}

    /** Returns a body as its record; fails with 400 and every problem if it is not valid. */
    public <T> Body<T> read(byte[] body, Class<T> type, BodyRejected rejected) {
        return accept(documents.read(JsonBody.parse(body), type), rejected);
    }

    /** Returns a body that is a part of a document. Constraints between its fields are not checked. */
    public <T> Body<T> readPart(byte[] body, Class<T> type, BodyRejected rejected) {
        return accept(documents.readPart(JsonBody.parse(body), type), rejected);
    }

    private static <T> Body<T> accept(ValidationResult<T> result, BodyRejected rejected) {
        if (!result.isValid()) {
            throw rejected.of(result);
        }
        // Nothing is coerced or dropped, so the cleaned body is the body that was sent
        return new Body<>(result.value(), (ObjectNode) result.cleaned());
    }
}
