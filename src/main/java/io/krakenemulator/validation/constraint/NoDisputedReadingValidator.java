package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link NoDisputedReading}. */
@RegisterForReflection
public final class NoDisputedReadingValidator implements ConstraintValidator<NoDisputedReading, Boolean> {

    @Override
    public boolean isValid(Boolean inProgress, ConstraintValidatorContext context) {
        return !Boolean.TRUE.equals(inProgress);
    }
}
