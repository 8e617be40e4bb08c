package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link DayOfMonth}. */
@RegisterForReflection
public final class DayOfMonthValidator implements ConstraintValidator<DayOfMonth, Integer> {

    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    @Override
    public boolean isValid(Integer value, ConstraintValidatorContext context) {
        return value == null || (value >= 1 && value <= LAST_DAY_OF_EVERY_MONTH);
    }
}
