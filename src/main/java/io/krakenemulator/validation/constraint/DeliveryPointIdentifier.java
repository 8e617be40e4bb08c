package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** In Great Britain it is the postcode without its space and the delivery point suffix of two characters. */
@Documented
@Constraint(validatedBy = DeliveryPointIdentifierValidator.class)
@ErrorCode(
        code = "invalid_delivery_point_identifier",
        says = "A delivery point identifier must consist of capital letters and digits.",
        source = Source.PUBLISHED,
        published = "Validate delivery point identifier")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DeliveryPointIdentifier {

    String message() default "{value} must consist of capital letters and digits.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
