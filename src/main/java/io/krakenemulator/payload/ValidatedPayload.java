package io.krakenemulator.payload;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ValidationResult;

/** The result of a validation, with the facts that the rules used. */
public record ValidatedPayload<T>(ValidationResult<T> result, Facts facts) {}
