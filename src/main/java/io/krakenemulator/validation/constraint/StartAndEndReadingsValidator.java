package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Checks {@link StartAndEndReadings}. */
@RegisterForReflection
public final class StartAndEndReadingsValidator implements ConstraintValidator<StartAndEndReadings, List<?>> {

    private static final int START_AND_END = 2;

    @Override
    public boolean isValid(List<?> units, ConstraintValidatorContext context) {
        return units == null || units.size() == START_AND_END;
    }
}
