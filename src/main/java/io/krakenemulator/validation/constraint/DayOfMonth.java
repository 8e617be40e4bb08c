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
@Constraint(validatedBy = DayOfMonthValidator.class)
@ErrorCode(
        code = "invalid_day_of_month",
        says = "A day of the month must be from 1 to 28.",
        source = Source.PUBLISHED,
        published = "Validate day of the month")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DayOfMonth {

    String message() default "{value} is not a day of the month from 1 to 28.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
