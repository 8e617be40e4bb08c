package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/** Checks {@link SmartDeviceId}. */
@RegisterForReflection
public final class SmartDeviceIdValidator implements ConstraintValidator<SmartDeviceId, String> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){7}");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || value.isBlank() || FORM.matcher(value.strip()).matches();
    }
}
