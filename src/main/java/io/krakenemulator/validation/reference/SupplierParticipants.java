package io.krakenemulator.validation.reference;

import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The market participants that an import supplier is, by fuel. */
@RegisterForReflection
@Schema(name = "SupplierParticipants", description = "The market participants that an import supplier is, by fuel.")
public record SupplierParticipants(
        @NotEmptyIfPresent @Schema(description = "Market participant id for electricity.", defaultValue = "TENT")
        String electricity,

        @NotEmptyIfPresent @Schema(description = "Market participant id for gas.", defaultValue = "TEN")
        String gas) {

    static final SupplierParticipants DEFAULTS = new SupplierParticipants(null, null);

    /** Fills in the defaults of what is left out. */
    public SupplierParticipants {
        electricity = Objects.requireNonNullElse(electricity, "TENT");
        gas = Objects.requireNonNullElse(gas, "TEN");
    }

    /** Returns the market participant id for a fuel. */
    public String on(Fuel fuel) {
        return fuel == Fuel.GAS ? gas : electricity;
    }
}
