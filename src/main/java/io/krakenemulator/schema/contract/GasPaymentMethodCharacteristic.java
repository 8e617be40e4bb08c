package io.krakenemulator.schema.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How gas is paid for. Source: schema. */
@RegisterForReflection
@Schema(name = "Gbr-gas.payment-methodCharacteristic", description = "How gas is paid for.")
public record GasPaymentMethodCharacteristic(
        @NotNull
        @NotBlank
        @Schema(
                description = "Which characteristic it is.",
                enumeration = {"gbr-gas.payment-method"})
        String code,

        @NotNull
        @NotBlank
        @Schema(
                description = "Way of paying.",
                enumeration = {"NON_DIRECT_DEBIT", "PREPAYMENT", "DIRECT_DEBIT"})
        String value)
        implements ProductCharacteristic {}
