package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The pattern of the industry is not public; this form is inferred from serial numbers in use. */
@Documented
@Constraint(validatedBy = MeterSerialNumberValidator.class)
@ErrorCode(
        code = "invalid_meter_serial_number",
        says = "A meter serial number must have 1 to 14 letters, digits, spaces, hyphens or slashes, the"
                + " first of them a letter or a digit.",
        source = Source.PUBLISHED,
        published = "Validate meter serial number")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface MeterSerialNumber {

    String message() default
            "{value} is not a valid meter serial number: give 1 to 14 letters, digits, spaces,"
                    + " hyphens or slashes.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
