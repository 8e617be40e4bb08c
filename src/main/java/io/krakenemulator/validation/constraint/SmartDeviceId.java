package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The device id of a smart meter: an EUI-64 written as eight pairs of hexadecimal digits joined by hyphens, in capitals
 * or small letters. Null and blank are left to other constraints. Source: schema; that small letters do is inference.
 */
@Documented
@Constraint(validatedBy = SmartDeviceIdValidator.class)
@ErrorCode(code = "invalid_smart_device_id", name = "Validate that the smart device ID is valid")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface SmartDeviceId {

    String message() default "{value} is not a device id of eight pairs of hexadecimal digits joined by hyphens.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
