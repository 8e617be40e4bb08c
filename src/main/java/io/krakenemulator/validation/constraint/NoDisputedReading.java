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
@Constraint(validatedBy = NoDisputedReadingValidator.class)
@ErrorCode(
        code = "disputed_read_in_progress",
        says = "No reading of a meter point may be in dispute.",
        source = Source.PUBLISHED,
        published = "Validate that no disputed reads are in progress")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NoDisputedReading {

    String message() default "Settle the disputed reading before you import the account.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
