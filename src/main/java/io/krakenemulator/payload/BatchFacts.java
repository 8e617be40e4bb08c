package io.krakenemulator.payload;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ValidationResult;
import java.util.function.UnaryOperator;

/**
 * The facts for the rules over a batch of payloads.
 *
 * @param completion adds the problems that a call finds beyond the rules
 */
public record BatchFacts<T>(Facts facts, UnaryOperator<ValidationResult<T>> completion) {}
