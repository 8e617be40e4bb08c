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
@Constraint(validatedBy = NotATestAddressValidator.class)
@ErrorCode(
        code = "possible_test_email_address",
        says = "An email address must not look like a test address: `test@`, `xxx@`, or an end in"
                + " `@test.com`, `@test.co.uk`, `.xxx` or `.xx`.",
        source = Source.PUBLISHED,
        published = "Validate email address is not test address")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotATestAddress {

    String message() default "{value} looks like a test address; give a real one.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
