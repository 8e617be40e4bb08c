package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.ShapeCheck;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A regular expression that {@link io.krakenemulator.validation.OperatorPattern} can use. Null is left to other constraints. */
@Documented
@Constraint(validatedBy = RegularExpressionValidator.class)
@ReportsShape(ShapeCheck.INVALID)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface RegularExpression {

    String message() default "must be a regular expression as RE2 has it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
