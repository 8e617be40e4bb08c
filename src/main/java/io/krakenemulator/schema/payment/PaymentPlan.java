package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A payment plan agreed with a customer.")
public record PaymentPlan(
        @NotNull @Schema(description = "When the customer agreed.")
        Instant acceptedAt,

        @NotNull @Schema(description = "The payments agreed.")
        List<PaymentPlanPayment> payments,

        @NotNull @Schema(description = "How the payments are taken.")
        PaymentMeans scheduleMeans,

        @RequiredText @Schema(description = "Name of the plan's strategy, configured on the instance.")
        String strategyName) {}
