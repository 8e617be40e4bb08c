package io.krakenemulator.schema.supply;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How an electricity meter point was registered over a period.")
public record ElectricityConfigurationPeriod(
        @NotNull @Schema(description = "First day of the period.")
        LocalDate effectiveFromDate,

        @Schema(description = "End of the period. Absent for the last one, which is open.")
        LocalDate effectiveToDate,

        @Schema(description = "Whether the meter point was energised.")
        ElectricityEnergisationStatus energisationStatus,

        @NotEmptyIfPresent @Size(max = 2) @Schema(description = "Grid supply point group, such as _A.")
        String gsp,

        @NotEmptyIfPresent @Size(max = 3) @Schema(description = "Line loss factor class.")
        String llf,

        @Schema(description = "How the meter point was metered and settled.")
        ElectricityMeasurementClass measurementClass,

        @Schema(description = "Meter timeswitch code, 1 to 999.")
        Integer mtc,

        @Schema(description = "Profile class, 0 for half-hourly.")
        Integer profileClass,

        @NotEmptyIfPresent @Size(max = 4) @Schema(description = "Standard settlement configuration, four digits.")
        String ssc) {}
