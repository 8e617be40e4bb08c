package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "One payment of a plan. Source: schema. That amounts are in pence is inference: they are whole "
                + "numbers.")
public record PaymentPlanPayment(
        @NotNull @Schema(description = "The parts of the payment, which sum to its total; may be none.")
        List<PaymentPlanPaymentAmountComponent> amountComponents,

        @NotNull @Schema(description = "Day on which it falls due.")
        LocalDate paymentDate,

        @NotNull @Min(0) @Schema(description = "What it comes to, in pence.")
        Long totalAmount) {}
