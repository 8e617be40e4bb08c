package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number by which an electricity prepay meter's customer is known to its provider: a whole number once white space
 * is taken out. Null and blank are left to other constraints. Source: schema.
 */
@Documented
@Constraint(validatedBy = PrepayCustomerReferenceNumberValidator.class)
@ErrorCode(code = "invalid_prepay_customer_reference_number", name = "Validate prepay customer reference number")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PrepayCustomerReferenceNumber {

    String message() default "{value} is not a whole number.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
