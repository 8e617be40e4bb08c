package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One register of an electricity meter.")
public record ElectricityRegister(
        @Schema(
                description = "Whether the register counts for billing. One that does not needs no transfer "
                        + "reading, no estimated consumption and no last billed date. Absent means that it does.")
        Boolean isSettlement,

        @Schema(
                description = "Day up to which consumption has been billed on this register, unless the "
                        + "account's own date is given.")
        LocalDate lastBilledToDate,

        @NotNull @Min(1) @Max(15) @Schema(description = "How many digits the register shows.")
        Integer numberOfDigits,

        @RequiredText
        @Size(max = 32)
        @Schema(
                description =
                        "Identifier of the register as the meter technical details have it, leading zeros included.")
        String registerId,

        @NotEmptyIfPresent @Schema(description = "Time pattern regime, five digits.")
        String tpr) {

    /** Returns whether the register counts for billing; it does unless the payload denies it. */
    public boolean isSettlementRegister() {
        return !Boolean.FALSE.equals(isSettlement);
    }
}
