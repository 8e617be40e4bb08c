package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Checks {@link NoErroneousTransfer}. */
@RegisterForReflection
public final class NoErroneousTransferValidator implements ConstraintValidator<NoErroneousTransfer, Boolean> {

    @Override
    public boolean isValid(Boolean inProgress, ConstraintValidatorContext context) {
        return !Boolean.TRUE.equals(inProgress);
    }
}
