package io.krakenemulator.schema.supply;

import io.krakenemulator.schema.contract.ElectricityAgreement;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.validation.Alias;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.UseInstead;
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
@Schema(description = "An electricity meter point and everything about it that moves with the account.")
public record ElectricityMeterPoint(
        @MeterPointFields.SupplyType Fuel supplyType,

        @Schema(
                description = "The agents to appoint, by their contracts. Excludes dc_to_appoint and mop_to_appoint.",
                nullable = true)
        ElectricityAgents agents,

        @Schema(description = "Agreements on this meter point, past, present and to come.")
        List<ElectricityAgreement> agreements,

        @Schema(description = "Agreed capacities, one period after the other without a gap.")
        List<ElectricityCapacityValue> capacityValues,

        @MeterPointFields.CclExemptions List<EnergyTaxExemption> cclExemptions,

        @Schema(
                description = "How the meter point was registered over time, one period after the other without "
                        + "a gap; the last one is open.")
        List<ElectricityConfigurationPeriod> configurationPeriods,

        @Size(max = 4)
        @UseInstead("agents.dc_contract")
        @Schema(
                description =
                        "Market participant id of the data collector to appoint. Only for a switch on the market.",
                nullable = true)
        String dcToAppoint,

        @MeterPointFields.DrInProgress @NoDisputedReading Boolean drInProgress,

        @Schema(
                description =
                        "Estimated annual consumptions, at least one for each time pattern regime of the registers.")
        List<ElectricityEstimatedAnnualConsumption> eacHistory,

        @MeterPointFields.EtInProgress @NoErroneousTransfer Boolean etInProgress,

        @Schema(
                description = "For an export meter point, whether its meters measure import too. Absent for an "
                        + "import meter point.")
        ElectricityExportType exportType,

        @RequiredText
        @SupplyPointIdentifier(Fuel.ELECTRICITY)
        @CheckDigits(groups = CheckDigits.Verified.class)
        @Alias("mpxn")
        @Schema(
                description = "The MPAN: 13 digits, the last a check digit. The spelling mpxn is accepted too.",
                pattern = "^[1-9]\\d{12}$")
        String identifier,

        @Schema(description = "Whether the meter point is de-energised.", defaultValue = "false")
        Boolean isDeenergised,

        @MeterPointFields.LastBilledToDate LocalDate lastBilledToDate,

        @Schema(description = "How the meter point is metered and settled. Needed for an unmetered one.")
        ElectricityMeasurementClass measurementClass,

        @Schema(description = "The meters in place and those that were exchanged.")
        List<ElectricityMeter> meters,

        @Size(max = 4)
        @UseInstead("agents.mop_contract")
        @Schema(
                description =
                        "Market participant id of the meter operator to appoint. Only for a switch on the market.",
                nullable = true)
        String mopToAppoint,

        @MeterPointFields.Mpid String mpid,

        @Schema(description = "Profile class of the consumption, 0 for half-hourly.")
        Integer profileClass,

        @Schema(description = "How often the meter is read, as the agents are told in industry flows.")
        ElectricityReadingCycle regularReadingCycle,

        @MeterPointFields.SmartRefusalInterest EnergySmartRefusalInterest smartRefusalInterest,
        @MeterPointFields.SmartSiteVisit List<EnergySmartSiteVisit> smartSiteVisit,

        @NotEmptyIfPresent @Schema(description = "Standard settlement configuration, four digits.")
        String ssc,

        @MeterPointFields.SupplyEndDate LocalDate supplyEndDate,
        @MeterPointFields.SupplyStartDate LocalDate supplyStartDate,
        @MeterPointFields.VatExemptions List<EnergyTaxExemption> vatExemptions)
        implements MeterPoint {

    @Override
    public Fuel fuel() {
        return Fuel.ELECTRICITY;
    }
}
