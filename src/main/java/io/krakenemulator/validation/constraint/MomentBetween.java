package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.ShapeCheck;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A moment within bounds, both included. Null is left to other constraints. */
@Documented
@Constraint(validatedBy = MomentBetweenValidator.class)
@ReportsShape(ShapeCheck.INVALID)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface MomentBetween {

    /** The earliest moment, in UTC. */
    String min();

    /** The latest moment, in UTC. */
    String max();

    /** The detail; it names the bounds. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
