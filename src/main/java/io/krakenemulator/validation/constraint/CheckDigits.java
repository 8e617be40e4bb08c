package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whether the real service verifies check digits is not public; every identifier in the guide has correct ones. A number
 * that is neither an MPAN nor an MPRN is left to {@link SupplyPointIdentifier}, whose code this constraint shares.
 *
 * <p>Declare it in the group {@link Verified}, so that a sandbox can switch it off: masked test data have no check digits.
 */
@Documented
@Constraint(validatedBy = CheckDigitsValidator.class)
@ErrorCode(
        code = "invalid_supply_point_identifier",
        says = "The check digits of an MPAN or MPRN must be right. A sandbox can switch this off with"
                + " `check_digits` of its reference data.",
        source = Source.INFERRED)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface CheckDigits {

    String message() default "{value} is not a valid meter point identifier: its check digits are wrong.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The constraints that hold only where the sandbox verifies check digits. */
    interface Verified {}
}
