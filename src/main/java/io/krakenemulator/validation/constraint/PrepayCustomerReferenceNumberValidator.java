package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;

/** Checks {@link PrepayCustomerReferenceNumber}. */
@RegisterForReflection
public final class PrepayCustomerReferenceNumberValidator
        implements ConstraintValidator<PrepayCustomerReferenceNumber, String> {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null
                || value.isBlank()
                || WHOLE_NUMBER
                        .matcher(WHITE_SPACE.matcher(value).replaceAll(""))
                        .matches();
    }
}
