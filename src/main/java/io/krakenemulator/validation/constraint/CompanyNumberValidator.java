package io.krakenemulator.validation.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link CompanyNumber}. */
public final class CompanyNumberValidator implements ConstraintValidator<CompanyNumber, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || value.isBlank() || CompanyNumbers.normalise(value) != null;
    }
}
