package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.ShapeCheck;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A duration within bounds, both included. Null is left to other constraints. */
@Documented
@Constraint(validatedBy = DurationBetweenValidator.class)
@ReportsShape(ShapeCheck.INVALID)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DurationBetween {

    /** The shortest duration, in ISO 8601. */
    String min();

    /** The longest duration, in ISO 8601. */
    String max();

    /** The detail; it names the bounds. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
