package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Such a mailbox discards its mail. */
@Documented
@Constraint(validatedBy = NotBlackholedValidator.class)
@ErrorCode(
        code = "billing_email_not_valid",
        says = "A billing email address must not contain `blackhole+`.",
        source = Source.PUBLISHED,
        published = "Validate 'blackhole+' is not in billing email")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotBlackholed {

    String message() default "{value} is a mailbox that discards its mail; give a real one.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
