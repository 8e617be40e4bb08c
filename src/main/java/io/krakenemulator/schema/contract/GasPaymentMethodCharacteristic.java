package io.krakenemulator.schema.contract;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(name = "Gbr-gas.payment-methodCharacteristic", description = "How gas is paid for.")
public record GasPaymentMethodCharacteristic(
        @RequiredText
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"gbr-gas.payment-method"})
        String code,

        @RequiredText
        @Schema(
                description = "Way of paying.",
                enumeration = {"NON_DIRECT_DEBIT", "PREPAYMENT", "DIRECT_DEBIT"})
        String value)
        implements ProductCharacteristic {}
