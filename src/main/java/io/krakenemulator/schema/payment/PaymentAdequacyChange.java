package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "A finished review of whether payments suffice. Source: schema. That amounts are in pence is "
                + "inference: they are whole numbers.")
public record PaymentAdequacyChange(
        @Schema(
                description = "When the change took effect and the customer was told, not "
                        + "in the future; null where it did not.",
                nullable = true)
        Instant appliedAt,

        @NotNull @Min(0) @Schema(description = "A twelfth of all charges of the year, in pence.")
        Long averageMonthlyCharge,

        @NotNull @Min(0) @Schema(description = "A twelfth of the electricity charges of the year, in pence.")
        Long averageMonthlyElecCharge,

        @NotNull @Min(0) @Schema(description = "A twelfth of the gas charges of the year, in pence.")
        Long averageMonthlyGasCharge,

        @NotNull @Schema(description = "What comes on top of the average to reach the target balance, in pence.")
        Long balanceAdjustment,

        @NotNull @Schema(description = "When the review was made, not in the future.")
        Instant createdAt,

        @NotNull @Schema(description = "Balance at the review, in pence.")
        Long currentBalance,

        @NotNull @Min(0) @Schema(description = "Payment up to the review, in pence.")
        Long existingDirectDebitPayment,

        @Schema(description = "The ledger reviewed.") Ledger ledger,

        @NotNull @Min(0) @Schema(description = "Payment that the review came to, in pence.")
        Long newDirectDebit,

        @Size(max = 512)
        @Schema(description = "Why the change did not take effect; null where it did.", nullable = true)
        String shouldNotBeAppliedReason,

        @NotNull @Schema(description = "Balance aimed at after twelve months, in pence.")
        Long targetBalance) {}
