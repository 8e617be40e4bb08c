package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.LookedUp;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An agreement to supply gas on one tariff for a period.")
public record GasAgreement(
        @AgreementFields.AgreedAt Instant agreedAt,

        @Schema(description = "Prices that were agreed in place of the tariff's, as a rule for businesses.")
        List<GasBespokeRate> bespokeTariffRates,
        @AgreementFields.BusinessContractIdentifier String businessContractIdentifier,
        @AgreementFields.Characteristics List<ProductCharacteristic> characteristics,
        @AgreementFields.EffectiveFrom LocalDate effectiveFrom,
        @AgreementFields.EffectiveTo LocalDate effectiveTo,

        @Schema(
                description = "The business intermediary through whom the agreement came about; it becomes "
                        + "linked with the portfolio.",
                nullable = true)
        AgreementIntermediaryDetails intermediary,
        @AgreementFields.RateOverrides List<RateOverride> rateOverrides,
        @AgreementFields.RatesAgreedAt Instant ratesAgreedAt,

        @RequiredText
        @LookedUp(Lookup.TARIFF)
        @Schema(description = "Code of a gas tariff of an existing product.")
        String tariffCode)
        implements Agreement {}
