package io.krakenemulator.schema.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.LooserIn;
import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.constraint.StartAndEndReadings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One rate charged over one period.")
public record LineItem(
        @NotNull @Schema(description = "Last day of the period, inclusive.")
        LocalDate endDate,

        @NotEmptyIfPresent
        @Schema(
                description = "Identifier of the rate in the source system, where placeholder rates stand for "
                        + "the real ones.")
        String externalRateIdentifier,

        @LooserIn(Dialect.GUIDE) @NotNull @Money @Schema(description = "Charge in pounds, without tax.")
        BigDecimal netAmount,

        @LooserIn(Dialect.GUIDE)
        @NotNull
        @Digits(integer = 12, fraction = 4)
        @Schema(description = "How many units were charged: kWh or cubic metres used, or days for a standing charge.")
        BigDecimal numberOfUnits,

        @Schema(
                description = "Anything else about the line. meter_legacy_id is needed when several meters were "
                        + "in place during the period.",
                defaultValue = "{}")
        ObjectNode params,

        @LooserIn(Dialect.GUIDE)
        @Digits(integer = 8, fraction = 7)
        @Schema(description = "Pounds a unit, without tax. Absent means the price of the product's rate.")
        BigDecimal pricePerUnit,

        @NotEmptyIfPresent
        @Schema(
                description = "Band of the product's rate, such as CONSUMPTION_STANDARD. Exactly one of the "
                        + "three ways to name a rate is given.")
        String rateBand,

        @NotEmptyIfPresent @Schema(description = "Code of the product's rate specification, in place of a band.")
        String rateSpecificationCode,

        @NotNull @Schema(description = "First day of the period, inclusive.")
        LocalDate startDate,

        @NotEmptyIfPresent @Schema(description = "Code of a time series specification, in place of a band.")
        String timeSeriesSpecificationCode,

        @LooserIn(Dialect.GUIDE)
        @StartAndEndReadings
        @Schema(description = "For a metered supply, the two readings at the start and at the end of the period.")
        List<@Digits(integer = 12, fraction = 4) BigDecimal> units) {}
