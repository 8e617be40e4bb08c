package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No reading of the meter point is in dispute: an account can be imported only when that has been settled.
 * Source: schema.
 */
@Documented
@Constraint(validatedBy = NoDisputedReadingValidator.class)
@ErrorCode(code = "disputed_read_in_progress", name = "Validate that no disputed reads are in progress")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NoDisputedReading {

    String message() default "A disputed reading has to be settled before the account is imported.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
