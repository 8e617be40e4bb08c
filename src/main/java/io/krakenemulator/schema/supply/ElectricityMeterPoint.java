package io.krakenemulator.schema.supply;

import io.krakenemulator.schema.contract.ElectricityAgreement;
import io.krakenemulator.schema.metering.ElectricityMeter;
import io.krakenemulator.validation.Alias;
import io.krakenemulator.validation.Facts.Fuel;
import io.krakenemulator.validation.NotEmptyIfPresent;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An electricity meter point and everything about it that moves with the account. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "An electricity meter point and everything about it that moves with the account.")
public record ElectricityMeterPoint(
        @Schema(
                description = "The fuel. It may be absent: the identifier tells it then. If present it has to "
                        + "agree with the identifier.")
        Fuel supplyType,

        @Schema(
                description = "The agents to appoint, by their contracts. Excludes dc_to_appoint and mop_to_appoint.",
                nullable = true)
        ElectricityAgents agents,

        @Schema(description = "Agreements on this meter point, past, present and to come.")
        List<ElectricityAgreement> agreements,

        @Schema(description = "Agreed capacities, one period after the other without a gap.")
        List<ElectricityCapacityValue> capacityValues,

        @Schema(description = "Exemptions from the climate change levy. Business accounts only.")
        List<EnergyTaxExemption> cclExemptions,

        @Schema(
                description = "How the meter point was registered over time, one period after the other without "
                        + "a gap; the last one is open.")
        List<ElectricityConfigurationPeriod> configurationPeriods,

        @Size(max = 4)
        @Schema(
                description =
                        "Market participant id of the data collector to appoint. Only for a switch on the market.",
                nullable = true,
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "agents.dc_contract"))
        String dcToAppoint,

        @NoDisputedReading
        @Schema(
                description = "Whether a reading of this meter point is in dispute. A dispute has to be settled "
                        + "before the account is imported, so true is refused.",
                nullable = true)
        Boolean drInProgress,

        @Schema(
                description =
                        "Estimated annual consumptions, at least one for each time pattern regime of the registers.")
        List<ElectricityEstimatedAnnualConsumption> eacHistory,

        @NoErroneousTransfer
        @Schema(
                description = "Whether an erroneous transfer of this meter point is being undone. It has to be "
                        + "settled before the account is imported, so true is refused.",
                nullable = true)
        Boolean etInProgress,

        @Schema(
                description = "For an export meter point, whether its meters measure import too. Absent for an "
                        + "import meter point.")
        ElectricityExportType exportType,

        @NotNull
        @NotBlank
        @SupplyPointIdentifier(Fuel.ELECTRICITY)
        @CheckDigits(groups = CheckDigits.Verified.class)
        @Alias("mpxn")
        @Schema(description = "The MPAN: 13 digits, the last a check digit. The spelling mpxn is accepted too.")
        String identifier,

        @Schema(description = "Whether the meter point is de-energised.", defaultValue = "false")
        Boolean isDeenergised,

        @Schema(
                description = "Day up to which consumption has been billed; billing goes on from there. The "
                        + "supply start date if nothing has been billed yet.")
        LocalDate lastBilledToDate,

        @Schema(description = "How the meter point is metered and settled. Needed for an unmetered one.")
        ElectricityMeasurementClass measurementClass,

        @Schema(description = "The meters in place and those that were exchanged.")
        List<ElectricityMeter> meters,

        @Size(max = 4)
        @Schema(
                description =
                        "Market participant id of the meter operator to appoint. Only for a switch on the market.",
                nullable = true,
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "agents.mop_contract"))
        String mopToAppoint,

        @NotNull @NotBlank @Size(max = 4) @Schema(description = "Market participant id of the supplier.")
        String mpid,

        @Schema(description = "Profile class of the consumption, 0 for half-hourly.")
        Integer profileClass,

        @Schema(description = "How often the meter is read, as the agents are told in industry flows.")
        ElectricityReadingCycle regularReadingCycle,

        @Schema(description = "Whether the customer wants a smart meter here.")
        EnergySmartRefusalInterest smartRefusalInterest,

        @Schema(description = "Visits made to install a smart meter here.")
        List<EnergySmartSiteVisit> smartSiteVisit,

        @NotEmptyIfPresent @Schema(description = "Standard settlement configuration, four digits.")
        String ssc,

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
        return Fuel.ELECTRICITY;
    }
}
