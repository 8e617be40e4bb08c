package io.krakenemulator.validation.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No erroneous transfer of the meter point is being undone: an account can be imported only when that is over. The
 * published code says the opposite of what it reports; it is the interface and stays. Source: schema.
 */
@Documented
@Constraint(validatedBy = NoErroneousTransferValidator.class)
@ErrorCode(code = "erroneous_transfer_not_in_progress", name = "Validate that no erroneous transfers are in progress")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NoErroneousTransfer {

    String message() default "An erroneous transfer has to be settled before the account is imported.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
