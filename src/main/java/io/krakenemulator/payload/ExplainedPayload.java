package io.krakenemulator.payload;

import io.krakenemulator.validation.Explainer;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ValidationResult;

/**
 * A validated payload and what led to its problems.
 *
 * @param result the result that the emulated call has
 * @param facts the facts that the rules used
 */
public record ExplainedPayload<T>(ValidationResult<T> result, Facts facts, Explainer.Explained explained) {}
