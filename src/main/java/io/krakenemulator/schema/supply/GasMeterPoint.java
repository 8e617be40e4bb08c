package io.krakenemulator.schema.supply;

import io.krakenemulator.schema.contract.GasAgreement;
import io.krakenemulator.schema.metering.GasMeter;
import io.krakenemulator.validation.Alias;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.constraint.CheckDigits;
import io.krakenemulator.validation.constraint.NoDisputedReading;
import io.krakenemulator.validation.constraint.NoErroneousTransfer;
import io.krakenemulator.validation.constraint.SupplyPointIdentifier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A gas meter point and everything about it that moves with the account.")
public record GasMeterPoint(
        @MeterPointFields.SupplyType Fuel supplyType,

        @Schema(description = "Agreements on this meter point, past, present and to come.")
        List<GasAgreement> agreements,

        @Schema(
                description = "Annual quantities, each beginning the day after the one before it ends; one at "
                        + "most is open.")
        List<GasAnnualQuantity> aqHistory,

        @MeterPointFields.CclExemptions List<EnergyTaxExemption> cclExemptions,
        @MeterPointFields.DrInProgress @NoDisputedReading Boolean drInProgress,
        @MeterPointFields.EtInProgress @NoErroneousTransfer Boolean etInProgress,

        @RequiredText
        @SupplyPointIdentifier(Fuel.GAS)
        @CheckDigits(groups = CheckDigits.Verified.class)
        @Alias("mpxn")
        @Schema(
                description = "The MPRN: 6 to 10 digits, the last two check digits. The spelling mpxn is accepted too.",
                pattern = "^\\d{6,10}$")
        String identifier,

        @MeterPointFields.LastBilledToDate LocalDate lastBilledToDate,

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

        @MeterPointFields.Mpid String mpid,

        @Schema(description = "How often the meter is read, as the agents are told in industry flows.")
        GasReadingCycle regularReadingCycle,

        @RequiredText @Size(max = 3) @Schema(description = "Market participant id of the shipper.")
        String shipperMpid,

        @MeterPointFields.SmartRefusalInterest EnergySmartRefusalInterest smartRefusalInterest,
        @MeterPointFields.SmartSiteVisit List<EnergySmartSiteVisit> smartSiteVisit,
        @MeterPointFields.SupplyEndDate LocalDate supplyEndDate,
        @MeterPointFields.SupplyStartDate LocalDate supplyStartDate,
        @MeterPointFields.VatExemptions List<EnergyTaxExemption> vatExemptions)
        implements MeterPoint {

    @Override
    public Fuel fuel() {
        return Fuel.GAS;
    }
}
