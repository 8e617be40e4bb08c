package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Check digits are left to {@link CheckDigits}. */
@Documented
@Constraint(validatedBy = SupplyPointIdentifierValidator.class)
@ErrorCode(
        code = "invalid_supply_point_identifier",
        says = "A meter point identifier must have the form of an MPAN for electricity, or of an MPRN for gas.",
        source = Source.PUBLISHED,
        published = "Validate the supply point identifier")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface SupplyPointIdentifier {

    /** The fuels whose identifiers are valid here. */
    Fuel[] value() default {Fuel.ELECTRICITY, Fuel.GAS};

    String message() default
            "{value} is not a valid meter point identifier: an MPAN has 13 digits and does not start with 0, an MPRN"
                    + " has 6 to 10 digits and not only zeros.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
