package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The form is that of an EUI-64. It is inferred that lower case is accepted. */
@Documented
@Constraint(validatedBy = SmartDeviceIdValidator.class)
@ErrorCode(
        code = "invalid_smart_device_id",
        says = "A smart device id must be eight pairs of hexadecimal digits that are joined by hyphens.",
        source = Source.PUBLISHED,
        published = "Validate that the smart device ID is valid")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface SmartDeviceId {

    String message() default "{value} is not eight pairs of hexadecimal digits that are joined by hyphens.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
