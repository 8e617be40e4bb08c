package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.OperatorPattern;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Checks {@link RegularExpression}. The reason goes along as payload: a message template would read its braces. */
public final class RegularExpressionValidator implements ConstraintValidator<RegularExpression, String> {

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        try {
            OperatorPattern.of(value);
            return true;
        } catch (OperatorPattern.Unusable unusable) {
            context.unwrap(HibernateConstraintValidatorContext.class).withDynamicPayload(unusable.getMessage());
            return false;
        }
    }
}
