package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A well-formed British postcode; whether it exists is not looked up. It is answered in its normal form. Null and
 * blank are left to other constraints. Source: schema; the form is {@link Postcodes}.
 */
@Documented
@Constraint(validatedBy = PostcodeValidator.class)
@ErrorCode(code = "invalid_postcode", name = "Validate and normalize postcode")
@Normalised(Postcodes.NormalForm.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Postcode {

    String message() default "{value} is not a valid postcode";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
