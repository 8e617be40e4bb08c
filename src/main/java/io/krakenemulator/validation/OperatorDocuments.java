package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

/** Reads documents that operators write: seed files, reference data and bodies of the control API. */
@ApplicationScoped
public class OperatorDocuments {

    /** How many problems of one document are listed; the rest are counted. */
    private static final int MAX_PROBLEMS = 1000;

    private final PayloadReader reader;

    public OperatorDocuments(Validator validator) {
        reader = PayloadReader.forOperators(validator, MAX_PROBLEMS);
    }

    /** Returns a document as its record, with every problem that it has. */
    public <T> ValidationResult<T> read(JsonNode document, Class<T> type) {
        return RuleEngine.conclude(reader.read(document, type, Choices.ALL));
    }

    /**
     * Returns a part of a document as its record, with the problems of each item by itself. Constraints between fields
     * are not checked before the part is merged.
     */
    public <T> ValidationResult<T> readPart(JsonNode part, Class<T> type) {
        return RuleEngine.conclude(reader.readPart(part, type));
    }
}
