package io.krakenemulator.payload;

import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.ValidationResult;

/** The result of validating a payload, with the facts that its rules saw. */
public record ValidatedPayload<T>(ValidationResult<T> result, Facts facts) {}
