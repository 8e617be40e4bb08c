package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The library libphonenumber decides which numbers are valid. */
@Documented
@Constraint(validatedBy = PhoneNumberValidator.class)
@ErrorCode(
        code = "invalid_phone_number",
        says = "A phone number must be valid in the numbering plan of the United Kingdom, in national or"
                + " international form.",
        source = Source.PUBLISHED,
        published = "Validate phone number")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PhoneNumber {

    String message() default "{value} is not a valid phone number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
