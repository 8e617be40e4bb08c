package io.krakenemulator.payload;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ParsedPayload;
import io.krakenemulator.validation.ValidationResult;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The facts for the rules over a batch of payloads.
 *
 * @param completion adds the problems that a call finds beyond the rules
 */
public record BatchFacts<T>(Facts facts, UnaryOperator<ValidationResult<T>> completion) {

    /** Looks up what the rules need to know for the payloads of a batch. */
    @FunctionalInterface
    public interface Source<T> {

        Uni<BatchFacts<T>> find(Sandbox sandbox, List<ParsedPayload<T>> payloads);
    }
}
