package io.krakenemulator.payload;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import java.util.List;

/** The results of a batch, in the order of its bodies. They hold reserved memory until the batch is closed. */
public final class ValidatedBatch<T> implements AutoCloseable {

    private final List<Item<T>> items;
    private final BatchMemory memory;

    ValidatedBatch(List<Item<T>> items, BatchMemory memory) {
        this.items = items;
        this.memory = memory;
    }

    /**
     * The result for one body.
     *
     * @param json the parsed body; {@code null} if it could not be parsed
     * @param result the result of the validation; {@code null} if it could not be parsed
     * @param hidden problems of rules that the call skips because of other problems, although they read no broken value
     * @param refusal the answer that the body alone would get because it cannot be parsed; {@code null} if it could
     */
    public record Item<T>(JsonNode json, ValidationResult<T> result, List<Problem> hidden, ApiFailure refusal) {}

    public List<Item<T>> items() {
        return items;
    }

    @Override
    public void close() {
        memory.close();
    }
}
