package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.LookedUp;
import io.krakenemulator.validation.Lookup;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement to supply gas on one tariff for a period. Source: schema. */
@RegisterForReflection
@Schema(description = "An agreement to supply gas on one tariff for a period.")
public record GasAgreement(
        @Schema(description = "Moment at which the agreement was made.", nullable = true)
        Instant agreedAt,

        @Schema(description = "Prices that were agreed in place of the tariff's, as a rule for businesses.")
        List<GasBespokeRate> bespokeTariffRates,

        @Schema(description = "Identifier of the business contract that the agreement belongs to.", nullable = true)
        String businessContractIdentifier,

        @Schema(description = "What the customer chose where the product leaves a choice.", nullable = true)
        List<ProductCharacteristic> characteristics,

        @NotNull @Schema(description = "First day that the agreement covers.")
        LocalDate effectiveFrom,

        @Schema(
                description = "The day after the last one that the agreement covers. Null or absent while it is open.",
                nullable = true)
        LocalDate effectiveTo,

        @Schema(
                description = "The business intermediary through whom the agreement came about; it becomes "
                        + "linked with the portfolio.",
                nullable = true)
        AgreementIntermediaryDetails intermediary,

        @Schema(description = "Prices that replace single rates of the product.", nullable = true)
        List<RateOverride> rateOverrides,

        @Schema(description = "Moment at which the prices were agreed.", nullable = true)
        Instant ratesAgreedAt,

        @NotNull
        @NotBlank
        @LookedUp(Lookup.TARIFF)
        @Schema(description = "Code of a gas tariff of an existing product.")
        String tariffCode)
        implements Agreement {}
