package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A meter's serial number of either fuel: 1 to 14 letters, digits, spaces, hyphens and slashes, beginning with a letter
 * or a digit. Null and blank are left to other constraints. Source: the industry's own pattern is not public; this form
 * is inference from serial numbers in use.
 */
@Documented
@Constraint(validatedBy = MeterSerialNumberValidator.class)
@ErrorCode(code = "invalid_meter_serial_number", name = "Validate meter serial number")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface MeterSerialNumber {

    String message() default "{value} is not a valid meter serial number.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
