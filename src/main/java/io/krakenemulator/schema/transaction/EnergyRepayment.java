package io.krakenemulator.schema.transaction;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that was paid back to the customer. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "Money that was paid back to the customer.")
public record EnergyRepayment(
        @NotNull @Schema(description = "The kind of transaction.")
        TransactionType type,

        @NotNull @Digits(integer = 10, fraction = 10) @Schema(description = "Amount in pounds. Positive.")
        BigDecimal amount,

        @NotEmptyIfPresent
        @Schema(
                description = "Identifier of the document that billed this transaction in the source system; "
                        + "transactions that share it go on one archived document.")
        String billingDocumentIdentifier,

        @Schema(description = "Note that the customer sees on statements and in e-mails.", deprecated = true)
        String displayNote,

        @Schema(description = "Note for the supplier's own staff.")
        String note,

        @Schema(description = "How the money was sent.") RepaymentType paymentType,

        @Schema(description = "Why the transaction was made, as a code or in free words; it may be empty.")
        String reason,

        @NotEmptyIfPresent @Schema(description = "Reference of the transaction, such as its identifier at a bank.")
        String reference,

        @NotEmptyIfPresent
        @Schema(
                description =
                        "Serial number of the prepay meter that the transaction was sent to. Vends always have one.")
        String toPrepayMeterSerialNumber,

        @NotNull @Schema(description = "Day of the transaction.")
        LocalDate transactionDate,

        @NotNull @Schema(description = "Identifier of the transaction in the source system, unique on the account.")
        String transactionId)
        implements EnergyTransaction {}
