package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One part of a planned payment.")
public record PaymentPlanPaymentAmountComponent(
        @NotNull @Min(0) @Schema(description = "What the part comes to, in pence.")
        Long amount,

        @RequiredText @Schema(description = "What the part is for; the strategy says what there is.")
        String componentType) {}
