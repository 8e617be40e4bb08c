package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;

/** Checks {@link MomentBetween}. */
@RegisterForReflection
public final class MomentBetweenValidator implements ConstraintValidator<MomentBetween, Instant> {

    private Instant min;
    private Instant max;

    @Override
    public void initialize(MomentBetween bounds) {
        min = Instant.parse(bounds.min());
        max = Instant.parse(bounds.max());
    }

    @Override
    public boolean isValid(Instant value, ConstraintValidatorContext context) {
        return value == null || !value.isBefore(min) && !value.isAfter(max);
    }
}
