package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.PoundsAndPence;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "When payments fall due, how much and by which means. Amounts are in pounds.")
public record PaymentSchedule(
        @PoundsAndPence @Schema(description = "What each payment comes to.", defaultValue = "0.00")
        BigDecimal amount,

        @PoundsAndPence
        @Schema(description = "Balance below which a payment falls due. Needed for the trigger BALANCE.")
        BigDecimal balanceThreshold,

        @Schema(description = "Day of the month on which a payment falls due.", nullable = true)
        Integer dayOfMonth,

        @PoundsAndPence @Schema(description = "The part of each payment that pays off debt.")
        BigDecimal debtRepaymentElement,

        @Schema(description = "Day on which that part ends.")
        LocalDate debtRepaymentEndDate,

        @Schema(
                description =
                        "Days between a bill and its payment, for the trigger BILL. Needed with a delay strategy.")
        Integer delayDays,

        @Schema(description = "How those days are counted.") DelayStrategy delayStrategy,

        @Schema(description = "Last day of the schedule; open-ended where left out.", nullable = true)
        LocalDate endDate,

        @Schema(
                description = "Whether reviews leave the amount alone. For regular schedules only.",
                defaultValue = "false")
        Boolean exemptFromPaymentAdequacy,

        @Schema(description = "How often a payment falls due.")
        PaymentFrequency frequency,

        @Schema(description = "The single payments, for the trigger PLAN.")
        List<Payments> instalments,

        @Schema(description = "Whether the schedule pays off debt.", defaultValue = "false")
        Boolean isDebtRepaymentPlan,

        @NotEmptyIfPresent @Schema(description = "Code of the type of ledger that is paid.")
        String ledgerCode,

        @NotNull @Schema(description = "How payments are taken.")
        PaymentMeans means,

        @Schema(description = "Who pays.", defaultValue = "CUSTOMER")
        PaidBy paidBy,

        @NotNull @Schema(description = "First day of the schedule.")
        LocalDate startDate,

        @Schema(description = "What makes a payment fall due; REGULAR where left out.")
        PaymentTrigger trigger) {}
