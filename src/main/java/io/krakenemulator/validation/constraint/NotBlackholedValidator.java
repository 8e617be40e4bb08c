package io.krakenemulator.validation.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;

/** Checks {@link NotBlackholed}. */
public final class NotBlackholedValidator implements ConstraintValidator<NotBlackholed, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || !value.toLowerCase(Locale.ROOT).contains("blackhole+");
    }
}
