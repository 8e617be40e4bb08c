package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/** Checks {@link MeterSerialNumber}. */
@RegisterForReflection
public final class MeterSerialNumberValidator implements ConstraintValidator<MeterSerialNumber, String> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 /-]{0,13}");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || value.isBlank() || FORM.matcher(value.strip()).matches();
    }
}
