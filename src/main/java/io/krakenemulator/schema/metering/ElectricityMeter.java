package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.MeterSerialNumber;
import io.krakenemulator.validation.constraint.PrepayCustomerReferenceNumber;
import io.krakenemulator.validation.constraint.SmartDeviceId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An electricity meter with its registers and readings.")
public record ElectricityMeter(
        @MeterFields.InstalledOn LocalDate installedOn,
        @MeterFields.IsPrepay Boolean isPrepay,
        @MeterFields.MeterSerialNumber @MeterSerialNumber String meterSerialNumber,

        @NotEmptyIfPresent
        @Size(max = 20)
        @PrepayCustomerReferenceNumber
        @Schema(
                description = "Number by which the prepay meter's customer is known to the provider: digits, "
                        + "spaces aside. Needed for an active prepay meter.")
        String prepayCustomerReferenceNumber,

        @Schema(description = "The money on the meter. Prepay meters only.")
        EnergyPrepaymentDetails prepayDetails,

        @MeterFields.ReadingHistory List<HistoricalReading> readingHistory,

        @Schema(description = "The registers of the meter.") List<ElectricityRegister> registers,
        @MeterFields.RemovedOn LocalDate removedOn,
        @MeterFields.SmartCommissionedOn LocalDate smartCommissionedOn,
        @MeterFields.SmartDeviceId @SmartDeviceId String smartDeviceId,

        @Schema(description = "Generation of the smart meter.", defaultValue = "NONE")
        SmartType smartType,

        @Schema(
                description = "The readings up to which the account has been billed, or those of the supply "
                        + "start date if it never was: one for each settlement register of an active meter.")
        List<Reading> transferReadings)
        implements Meter {

    /** Returns the ids of the meter's registers. */
    public Set<String> registerIds() {
        return registers.stream().map(ElectricityRegister::registerId).collect(Collectors.toUnmodifiableSet());
    }
}
