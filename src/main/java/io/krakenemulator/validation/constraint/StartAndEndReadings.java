package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The units of a line item are two readings, of the start and of the end of its period. An absent list is never judged;
 * an empty one is too short. Source: schema.
 */
@Documented
@Constraint(validatedBy = StartAndEndReadingsValidator.class)
@ErrorCode(code = "line_item_units_must_be_two_values", name = "Validate line item units")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface StartAndEndReadings {

    String message() default "The units have to be two values: the reading at the start and the one at the end.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
