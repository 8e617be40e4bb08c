package io.krakenemulator.schema.metering;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.MeterSerialNumber;
import io.krakenemulator.validation.constraint.SmartDeviceId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gas meter with its readings. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "A gas meter with its readings.")
public record GasMeter(
        @NotNull @Min(1) @Max(15) @Schema(description = "How many digits the meter shows.")
        Integer gasNumberOfDigits,

        @Schema(description = "Day on which the meter was installed.", nullable = true)
        LocalDate installedOn,

        @Schema(description = "Whether energy is paid for in advance at this meter.", defaultValue = "false")
        Boolean isPrepay,

        @Schema(
                description =
                        "Day up to which consumption has been billed on this meter, unless another level says so.")
        LocalDate lastBilledToDate,

        @NotNull
        @NotBlank
        @Size(max = 32)
        @MeterSerialNumber
        @Schema(description = "Serial number on the meter: letters, digits, spaces, hyphens and slashes.")
        String meterSerialNumber,

        @NotEmptyIfPresent
        @Size(max = 20)
        @Schema(
                description = "Number by which the prepay meter's customer is known to the provider. Its form "
                        + "is checked for electricity only.")
        String prepayCustomerReferenceNumber,

        @Schema(description = "The money on the meter. Prepay meters only.")
        GasPrepaymentDetails prepayDetails,

        @Schema(
                description = "Earlier readings. A later one than the transfer reading is possible too if it "
                        + "has not been billed.")
        List<HistoricalReading> readingHistory,

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
                        + "start date if it never was: one for each active meter.")
        List<Reading> transferReadings,

        @Schema(description = "The unit in which the meter counts.", defaultValue = "SCMH")
        GasUnitsOfMeasure unitsOfMeasure)
        implements Meter {}
