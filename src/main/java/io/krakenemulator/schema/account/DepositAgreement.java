package io.krakenemulator.schema.account;

import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A deposit asked of a customer.")
public record DepositAgreement(
        @Schema(description = "When the customer agreed to pay it.", nullable = true)
        Instant acceptedAt,

        @NotNull @Money @Schema(description = "The deposit, in pounds.")
        BigDecimal depositAmount,

        @Schema(description = "When the customer had paid it.", nullable = true)
        Instant fulfilledAt,

        @Schema(
                description = "Day up to which interest on it was reckoned. Only with a deposit that was paid.",
                nullable = true)
        LocalDate lastInterestDate,

        @RequiredText @Schema(description = "Why it was asked for.")
        String reason) {}
