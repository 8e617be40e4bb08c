package io.krakenemulator.validation;

import io.krakenemulator.validation.constraint.CheckDigits;
import io.krakenemulator.validation.constraint.ErrorCode;
import io.krakenemulator.validation.constraint.ExplainingValidator;
import io.krakenemulator.validation.constraint.ReportsShape;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * The check of one constraint on one field, compiled from the library's description of its annotation.
 *
 * @param origin the origin of its problems
 * @param ofCheckDigits whether the check is made only where check digits are verified
 * @param validator accepts null; gets no context
 * @param details returns the detail for a value that is refused
 */
record ValueCheck(
        String code,
        Origin origin,
        boolean ofCheckDigits,
        ConstraintValidator<?, Object> validator,
        Function<Object, String> details) {

    static ValueCheck of(ConstraintDescriptor<?> constraint, Conventions conventions) {
        var annotation = constraint.getAnnotation();
        if (annotation instanceof Min min) {
            return ofBound(
                    conventions.belowMinimum(min.value()),
                    (value, context) -> value == null || compare(value, min.value()) >= 0);
        } else if (annotation instanceof Max max) {
            return ofBound(
                    conventions.aboveMaximum(max.value()),
                    (value, context) -> value == null || compare(value, max.value()) <= 0);
        }
        return ofOurs(constraint, annotation.annotationType());
    }

    private static ValueCheck ofBound(Values.Read problem, ConstraintValidator<?, Object> validator) {
        return new ValueCheck(problem.check().code(), Origin.SHAPE, false, validator, value -> problem.detail());
    }

    private static int compare(Object number, long bound) {
        return number instanceof BigDecimal decimal
                ? decimal.compareTo(BigDecimal.valueOf(bound))
                : Long.compare(((Number) number).longValue(), bound);
    }

    private static ValueCheck ofOurs(ConstraintDescriptor<?> constraint, Class<? extends Annotation> type) {
        var shape = type.getAnnotation(ReportsShape.class);
        var errorCode = type.getAnnotation(ErrorCode.class);
        if (shape == null && errorCode == null) {
            throw new IllegalStateException("No code is known for " + constraint.getAnnotation());
        }
        var validator = newValidator(constraint);
        return new ValueCheck(
                shape != null ? shape.value().code() : errorCode.code(),
                shape != null ? Origin.SHAPE : new Origin.Constraint(type.getSimpleName()),
                constraint.getGroups().contains(CheckDigits.Verified.class),
                validator,
                detailsOf(validator, constraint.getMessageTemplate()));
    }

    @SuppressWarnings("unchecked")
    private static ConstraintValidator<?, Object> newValidator(ConstraintDescriptor<?> constraint) {
        var validator = (ConstraintValidator<Annotation, Object>)
                Field.newInstance(constraint.getConstraintValidatorClasses().get(0));
        validator.initialize(constraint.getAnnotation());
        return validator;
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, String> detailsOf(ConstraintValidator<?, Object> validator, String message) {
        return validator instanceof ExplainingValidator<?> explaining
                ? ((ExplainingValidator<Object>) explaining)::explain
                : value -> message.replace("{value}", Texts.quotable(String.valueOf(value)));
    }

    /** Returns whether a value keeps the constraint. */
    boolean accepts(Object value) {
        return validator.isValid(value, null);
    }

    /** Returns the detail of the problem with a value that is not accepted. */
    String explain(Object value) {
        return details.apply(value);
    }
}
