package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/** Checks {@link TaxYear}. */
@RegisterForReflection
public final class TaxYearValidator implements ConstraintValidator<TaxYear, String> {

    private static final Pattern TWO_YEARS = Pattern.compile("[0-9]{4}/[0-9]{2}");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || value.isBlank() || TWO_YEARS.matcher(value).matches();
    }
}
