package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Documented
@Constraint(validatedBy = StartAndEndReadingsValidator.class)
@ErrorCode(
        code = "line_item_units_must_be_two_values",
        says = "The units of a line must be two readings, those of the start and the end of its period."
                + " An absent list is accepted.",
        source = Source.PUBLISHED,
        published = "Validate line item units")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface StartAndEndReadings {

    String message() default "units must have two values: the readings at the start and at the end.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
