package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mailbox without {@code blackhole+} in it, in capitals or not: mail to those is thrown away. Null and blank are
 * left to other constraints. Source: schema.
 */
@Documented
@Constraint(validatedBy = NotBlackholedValidator.class)
@ErrorCode(code = "billing_email_not_valid", name = "Validate 'blackhole+' is not in billing email")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotBlackholed {

    String message() default "{value} is a mailbox whose mail is thrown away";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
