package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/** Checks {@link DeliveryPointIdentifier}. */
@RegisterForReflection
public final class DeliveryPointIdentifierValidator implements ConstraintValidator<DeliveryPointIdentifier, String> {

    private static final Pattern CAPITALS_AND_DIGITS = Pattern.compile("[A-Z0-9]+");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null
                || value.isBlank()
                || CAPITALS_AND_DIGITS.matcher(value).matches();
    }
}
