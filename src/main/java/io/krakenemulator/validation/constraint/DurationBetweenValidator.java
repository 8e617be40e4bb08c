package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Duration;

/** Checks {@link DurationBetween}. */
@RegisterForReflection
public final class DurationBetweenValidator implements ConstraintValidator<DurationBetween, Duration> {

    private Duration min;
    private Duration max;

    @Override
    public void initialize(DurationBetween bounds) {
        min = Duration.parse(bounds.min());
        max = Duration.parse(bounds.max());
    }

    @Override
    public boolean isValid(Duration value, ConstraintValidatorContext context) {
        return value == null || value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
    }
}
