package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Documented
@Constraint(validatedBy = PostcodeValidator.class)
@ErrorCode(
        code = "invalid_postcode",
        says = "A postcode must have the form of a British postcode; it need not exist. It is answered"
                + " in capitals with one space.",
        source = Source.PUBLISHED,
        published = "Validate and normalize postcode")
@Normalised(Postcodes.NormalForm.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Postcode {

    String message() default "{value} is not a valid postcode, such as W1F 9DE.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
