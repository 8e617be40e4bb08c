package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link CheckDigits}. The length distinguishes MPANs from MPRNs. */
@RegisterForReflection
public final class CheckDigitsValidator implements ConstraintValidator<CheckDigits, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        if (value == null || value.isBlank()) {
            return true;
        }
        var identifier = value.strip();
        return (!Mpan.isWellFormed(identifier) || Mpan.hasItsCheckDigit(identifier))
                && (!Mprn.isWellFormed(identifier) || Mprn.hasItsCheckDigits(identifier));
    }
}
