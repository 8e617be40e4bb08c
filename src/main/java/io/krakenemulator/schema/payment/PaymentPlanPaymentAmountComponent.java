package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One part of a planned payment.")
public record PaymentPlanPaymentAmountComponent(
        @NotNull @Min(0) @Schema(description = "The amount of the part, in pence.")
        Long amount,

        @RequiredText @Schema(description = "The purpose of the part, one of those that the strategy has.")
        String componentType) {}
