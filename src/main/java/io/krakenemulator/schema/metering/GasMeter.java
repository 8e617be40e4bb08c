package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.MeterSerialNumber;
import io.krakenemulator.validation.constraint.SmartDeviceId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A gas meter with its readings.")
public record GasMeter(
        @NotNull @Min(1) @Max(15) @Schema(description = "How many digits the meter shows.")
        Integer gasNumberOfDigits,
        @MeterFields.InstalledOn LocalDate installedOn,
        @MeterFields.IsPrepay Boolean isPrepay,

        @Schema(
                description =
                        "Day up to which consumption has been billed on this meter, unless another level says so.")
        LocalDate lastBilledToDate,
        @MeterFields.MeterSerialNumber @MeterSerialNumber String meterSerialNumber,

        @NotEmptyIfPresent
        @Size(max = 20)
        @Schema(
                description = "Number by which the prepay meter's customer is known to the provider. Its form "
                        + "is checked for electricity only.")
        String prepayCustomerReferenceNumber,

        @Schema(description = "The money on the meter. Prepay meters only.")
        GasPrepaymentDetails prepayDetails,
        @MeterFields.ReadingHistory List<HistoricalReading> readingHistory,
        @MeterFields.RemovedOn LocalDate removedOn,
        @MeterFields.SmartCommissionedOn LocalDate smartCommissionedOn,
        @MeterFields.SmartDeviceId @SmartDeviceId String smartDeviceId,

        @Schema(description = "Generation of the smart meter.", defaultValue = "NONE")
        SmartType smartType,

        @Schema(
                description = "The readings up to which the account has been billed, or those of the supply "
                        + "start date if it never was: one for each active meter.")
        List<Reading> transferReadings,

        @Schema(description = "The unit in which the meter counts.", defaultValue = "SCMH")
        GasUnitsOfMeasure unitsOfMeasure)
        implements Meter {}
