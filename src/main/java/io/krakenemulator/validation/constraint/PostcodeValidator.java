package io.krakenemulator.validation.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link Postcode}. */
public final class PostcodeValidator implements ConstraintValidator<Postcode, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || value.isBlank() || Postcodes.normalise(value) != null;
    }
}
