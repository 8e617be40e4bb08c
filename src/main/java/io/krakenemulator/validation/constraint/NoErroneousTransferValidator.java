package io.krakenemulator.validation.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link NoErroneousTransfer}. */
public final class NoErroneousTransferValidator implements ConstraintValidator<NoErroneousTransfer, Boolean> {

    @Override
    public boolean isValid(Boolean inProgress, ConstraintValidatorContext context) {
        return !Boolean.TRUE.equals(inProgress);
    }
}
