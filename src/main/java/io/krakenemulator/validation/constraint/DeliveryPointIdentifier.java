package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A delivery point identifier: capital letters and digits, nothing else. In Great Britain it is the postcode without
 * its space and the two-character delivery point suffix. Null and blank are left to other constraints. Source:
 * schema.
 */
@Documented
@Constraint(validatedBy = DeliveryPointIdentifierValidator.class)
@ErrorCode(code = "invalid_delivery_point_identifier", name = "Validate delivery point identifier")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DeliveryPointIdentifier {

    String message() default "{value} may have capital letters and digits only";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
