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
@Constraint(validatedBy = PrepayCustomerReferenceNumberValidator.class)
@ErrorCode(
        code = "invalid_prepay_customer_reference_number",
        says = "A prepay customer reference number must be an integer once white space is removed.",
        source = Source.PUBLISHED,
        published = "Validate prepay customer reference number")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PrepayCustomerReferenceNumber {

    String message() default "{value} is not an integer.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
