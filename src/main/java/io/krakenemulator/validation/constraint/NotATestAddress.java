package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A mailbox that does not look made up for a test: its name is not {@code test} or {@code xxx}, and it does not end
 * in {@code @test.com}, {@code @test.co.uk}, {@code .xxx} or {@code .xx}, in capitals or not. Null and blank are
 * left to other constraints. Source: schema.
 */
@Documented
@Constraint(validatedBy = NotATestAddressValidator.class)
@ErrorCode(code = "possible_test_email_address", name = "Validate email address is not test address")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotATestAddress {

    String message() default "{value} looks like an address for tests";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
