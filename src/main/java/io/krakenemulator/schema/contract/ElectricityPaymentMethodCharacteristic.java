package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(name = "Gbr-electricity.payment-methodCharacteristic", description = "How electricity is paid for.")
public record ElectricityPaymentMethodCharacteristic(
        @RequiredText
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"gbr-electricity.payment-method"})
        String code,

        @RequiredText
        @Schema(
                description = "Way of paying.",
                enumeration = {"NON_DIRECT_DEBIT", "PREPAYMENT", "DIRECT_DEBIT"})
        String value)
        implements ProductCharacteristic {}
