package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The identifier of a meter point has its check digits. A number of another form than an MPAN or MPRN is left to {@link
 * SupplyPointIdentifier}, whose code this constraint shares.
 *
 * <p>Declare it in the group {@link Verified}: a sandbox can switch check digits off, for masked test data have none. Whether
 * the real service looks at them is not public; every identifier in the guide has correct ones.
 */
@Documented
@Constraint(validatedBy = CheckDigitsValidator.class)
@ErrorCode(code = "invalid_supply_point_identifier", name = "Validate the supply point identifier")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface CheckDigits {

    String message() default "{value} is not a valid meter point identifier: its check digits are wrong";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The constraints that hold only where the sandbox verifies check digits. */
    interface Verified {}
}
