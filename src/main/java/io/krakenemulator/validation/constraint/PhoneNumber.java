package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A phone number of the United Kingdom's numbering plan, in national or international form. Null and blank are left
 * to other constraints. Source: guide; the numbers that count as valid are libphonenumber's.
 */
@Documented
@Constraint(validatedBy = PhoneNumberValidator.class)
@ErrorCode(code = "invalid_phone_number", name = "Validate phone number")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PhoneNumber {

    String message() default "{value} is not a valid phone number";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
