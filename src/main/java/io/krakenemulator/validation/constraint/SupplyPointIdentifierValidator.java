package io.krakenemulator.validation.constraint;

import io.krakenemulator.validation.Facts.Fuel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;

/** Checks {@link SupplyPointIdentifier}. */
@RegisterForReflection
public final class SupplyPointIdentifierValidator implements ConstraintValidator<SupplyPointIdentifier, String> {

    private Set<Fuel> fuels;

    @Override
    public void initialize(SupplyPointIdentifier constraint) {
        fuels = Set.of(constraint.value());
    }

    @Override
    public boolean isValid(String value, ConstraintValidatorContext context) {
        if (value == null || value.isBlank()) {
            return true;
        }
        var identifier = value.strip();
        return fuels.contains(Fuel.ELECTRICITY) && Mpan.isWellFormed(identifier)
                || fuels.contains(Fuel.GAS) && Mprn.isWellFormed(identifier);
    }
}
