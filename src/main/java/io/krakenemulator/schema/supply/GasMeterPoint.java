package io.krakenemulator.schema.supply;

import io.krakenemulator.schema.contract.GasAgreement;
import io.krakenemulator.schema.metering.GasMeter;
import io.krakenemulator.validation.Alias;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.constraint.CheckDigits;
import io.krakenemulator.validation.constraint.NoDisputedReading;
import io.krakenemulator.validation.constraint.NoErroneousTransfer;
import io.krakenemulator.validation.constraint.SupplyPointIdentifier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gas meter point and everything about it that moves with the account. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "A gas meter point and everything about it that moves with the account.")
public record GasMeterPoint(
        @Schema(
                description = "The fuel. It may be absent: the identifier tells it then. If present it has to "
                        + "agree with the identifier.")
        Fuel supplyType,

        @Schema(description = "Agreements on this meter point, past, present and to come.")
        List<GasAgreement> agreements,

        @Schema(
                description = "Annual quantities, each beginning the day after the one before it ends; one at "
                        + "most is open.")
        List<GasAnnualQuantity> aqHistory,

        @Schema(description = "Exemptions from the climate change levy. Business accounts only.")
        List<EnergyTaxExemption> cclExemptions,

        @NoDisputedReading
        @Schema(
                description = "Whether a reading of this meter point is in dispute. A dispute has to be settled "
                        + "before the account is imported, so true is refused.",
                nullable = true)
        Boolean drInProgress,

        @NoErroneousTransfer
        @Schema(
                description = "Whether an erroneous transfer of this meter point is being undone. It has to be "
                        + "settled before the account is imported, so true is refused.",
                nullable = true)
        Boolean etInProgress,

        @NotNull
        @NotBlank
        @SupplyPointIdentifier(Fuel.GAS)
        @CheckDigits(groups = CheckDigits.Verified.class)
        @Alias("mpxn")
        @Schema(description = "The MPRN: 6 to 10 digits, the last two check digits. The spelling mpxn is accepted too.")
        String identifier,

        @Schema(
                description = "Day up to which consumption has been billed; billing goes on from there. The "
                        + "supply start date if nothing has been billed yet.")
        LocalDate lastBilledToDate,

        @Schema(description = "Local distribution zone, until the industry confirms it.")
        GasLocalDistributionZone ldz,

        @Size(max = 3)
        @Schema(
                description = "Market participant id of the meter asset manager to appoint. Only for a switch "
                        + "on the market.",
                nullable = true)
        String mamToAppoint,

        @Schema(description = "The meters in place and those that were exchanged.")
        List<GasMeter> meters,

        @NotNull @NotBlank @Size(max = 4) @Schema(description = "Market participant id of the supplier.")
        String mpid,

        @Schema(description = "How often the meter is read, as the agents are told in industry flows.")
        GasReadingCycle regularReadingCycle,

        @NotNull @NotBlank @Size(max = 3) @Schema(description = "Market participant id of the shipper.")
        String shipperMpid,

        @Schema(description = "Whether the customer wants a smart meter here.")
        EnergySmartRefusalInterest smartRefusalInterest,

        @Schema(description = "Visits made to install a smart meter here.")
        List<EnergySmartSiteVisit> smartSiteVisit,

        @Schema(
                description = "Day on which supply ends. Null or absent while the meter point is supplied.",
                nullable = true)
        LocalDate supplyEndDate,

        @NotNull @Schema(description = "Day on which supply by this supplier starts.")
        LocalDate supplyStartDate,

        @Schema(description = "Exemptions from VAT. Business accounts only.")
        List<EnergyTaxExemption> vatExemptions)
        implements MeterPoint {

    @Override
    public Fuel fuel() {
        return Fuel.GAS;
    }
}
