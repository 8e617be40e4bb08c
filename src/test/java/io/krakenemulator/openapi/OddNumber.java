package io.krakenemulator.openapi;

import io.krakenemulator.validation.Source;
import io.krakenemulator.validation.constraint.ErrorCode;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constraint with a code. */
@Constraint(validatedBy = {})
@ErrorCode(
        code = "number_not_odd",
        says = "The number must be odd.",
        source = Source.PUBLISHED,
        published = "Validate that the number is odd")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface OddNumber {
    String message() default "not odd";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
