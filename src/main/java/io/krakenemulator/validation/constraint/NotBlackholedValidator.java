package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;

/** Checks {@link NotBlackholed}. */
@RegisterForReflection
public final class NotBlackholedValidator implements ConstraintValidator<NotBlackholed, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || !value.toLowerCase(Locale.ROOT).contains("blackhole+");
    }
}
