package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Facts.Fuel;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The identifier of a meter point: an MPAN for electricity, an MPRN for gas, each with correct check digits. Null and
 * blank are left to other constraints. Source: schema. Whether the real service looks at the check digits is not
 * public; every identifier in the guide has correct ones.
 */
@Documented
@Constraint(validatedBy = SupplyPointIdentifierValidator.class)
@Reports(code = "invalid_supply_point_identifier", name = "Validate the supply point identifier")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface SupplyPointIdentifier {

    /** The fuels whose identifiers are valid here; both unless told. */
    Fuel[] value() default {Fuel.ELECTRICITY, Fuel.GAS};

    String message() default "{value} is not a valid meter point identifier.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
