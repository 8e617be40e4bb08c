package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Source;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The published code says the opposite of what it reports; it is the interface and stays. */
@Documented
@Constraint(validatedBy = NoErroneousTransferValidator.class)
@ErrorCode(
        code = "erroneous_transfer_not_in_progress",
        says = "No erroneous transfer of a meter point may be in progress.",
        source = Source.PUBLISHED,
        published = "Validate that no erroneous transfers are in progress")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NoErroneousTransfer {

    String message() default "Settle the erroneous transfer before you import the account.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
