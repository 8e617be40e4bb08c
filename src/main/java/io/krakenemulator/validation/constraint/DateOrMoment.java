package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.ShapeCheck;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A date such as 2019-08-06, or a moment in UTC. Null is left to other constraints. */
@Documented
@Constraint(validatedBy = DateOrMomentValidator.class)
@ReportsShape(ShapeCheck.INVALID)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DateOrMoment {

    String message() default "must be a date or a moment in UTC";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
