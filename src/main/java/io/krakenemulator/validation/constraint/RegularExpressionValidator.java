package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.OperatorPattern;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link RegularExpression}. */
@RegisterForReflection
public final class RegularExpressionValidator
        implements ConstraintValidator<RegularExpression, String>, ExplainingValidator<String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        return value == null || explain(value) == null;
    }

    @Override
    public String explain(String value) {
        try {
            OperatorPattern.of(value);
            return null;
        } catch (OperatorPattern.Unusable unusable) {
            return unusable.getMessage();
        }
    }
}
