package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.MeterSerialNumber;
import io.krakenemulator.validation.constraint.PrepayCustomerReferenceNumber;
import io.krakenemulator.validation.constraint.SmartDeviceId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An electricity meter with its registers and readings. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "An electricity meter with its registers and readings.")
public record ElectricityMeter(
        @Schema(description = "Day on which the meter was installed.", nullable = true)
        LocalDate installedOn,

        @Schema(description = "Whether energy is paid for in advance at this meter.", defaultValue = "false")
        Boolean isPrepay,

        @NotNull
        @NotBlank
        @Size(max = 32)
        @MeterSerialNumber
        @Schema(description = "Serial number on the meter: letters, digits, spaces, hyphens and slashes.")
        String meterSerialNumber,

        @NotEmptyIfPresent
        @Size(max = 20)
        @PrepayCustomerReferenceNumber
        @Schema(
                description = "Number by which the prepay meter's customer is known to the provider: digits, "
                        + "spaces aside. Needed for an active prepay meter.")
        String prepayCustomerReferenceNumber,

        @Schema(description = "The money on the meter. Prepay meters only.")
        EnergyPrepaymentDetails prepayDetails,

        @Schema(
                description = "Earlier readings. A later one than the transfer reading is possible too if it "
                        + "has not been billed.")
        List<HistoricalReading> readingHistory,

        @Schema(description = "The registers of the meter.") List<ElectricityRegister> registers,

        @Schema(
                description = "Day on which the meter was taken away. Null or absent while it is in place.",
                nullable = true)
        LocalDate removedOn,

        @Schema(description = "Day on which the smart meter was commissioned. Smart meters only.", nullable = true)
        LocalDate smartCommissionedOn,

        @SmartDeviceId
        @Schema(
                description = "Device id of the smart meter: eight pairs of hexadecimal digits joined by "
                        + "hyphens. Smart meters only.",
                nullable = true)
        String smartDeviceId,

        @Schema(description = "Generation of the smart meter.", defaultValue = "NONE")
        SmartType smartType,

        @Schema(
                description = "The readings up to which the account has been billed, or those of the supply "
                        + "start date if it never was: one for each settlement register of an active meter.")
        List<Reading> transferReadings)
        implements Meter {

    /** The ids of the meter's registers. */
    public Set<String> registerIds() {
        return registers.stream().map(ElectricityRegister::registerId).collect(Collectors.toUnmodifiableSet());
    }
}
