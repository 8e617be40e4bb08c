package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Moments;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link DateOrMoment}. */
@RegisterForReflection
public final class DateOrMomentValidator implements ConstraintValidator<DateOrMoment, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || Moments.day(value) != null;
    }
}
