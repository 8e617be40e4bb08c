package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/** Checks {@link PortfolioNumber}. */
@RegisterForReflection
public final class PortfolioNumberValidator implements ConstraintValidator<PortfolioNumber, String> {
    private static final Pattern FORM = Pattern.compile("P-[A-Z0-9]{8}");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || value.isBlank() || FORM.matcher(value.strip()).matches();
    }
}
