package io.krakenemulator.validation.reference;

import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The statuses of the meter points that it fits. */
@RegisterForReflection
@Schema(name = "MeterPointScript", description = "The statuses of the meter points that it fits.")
public record MeterPointScript(
        @NotEmptyIfPresent @Schema(description = "MPAN or MPRN of the one meter point that it fits; any when left out.")
        String mpxn,

        @Schema(description = "Fuel of the meter points that it fits; either when left out.")
        Fuel fuel,

        @Schema(description = "The status in which an import leaves them.", defaultValue = "PRE_REGISTRATION")
        MeterPointStatus atImport,

        @NotEmpty
        @Schema(description = "The statuses that they take once they are registered; the ordinary ones when left out.")
        List<MeterPointStep> walk)
        implements MeterPointRule {

    /** Fills in the default of what is left out. */
    public MeterPointScript {
        atImport = Objects.requireNonNullElse(atImport, MeterPointStatus.PRE_REGISTRATION);
    }

    /** Returns a script for every meter point. */
    static MeterPointScript ofAll(List<MeterPointStep> walk) {
        return new MeterPointScript(null, null, null, walk);
    }

    boolean fits(Fuel wantedFuel, String wantedMpxn) {
        return (fuel == null || fuel == wantedFuel) && (mpxn == null || mpxn.equals(wantedMpxn));
    }
}
