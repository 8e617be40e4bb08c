package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link CompanyNumber}. */
@RegisterForReflection
public final class CompanyNumberValidator implements ConstraintValidator<CompanyNumber, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || value.isBlank() || CompanyNumbers.normalise(value) != null;
    }
}
