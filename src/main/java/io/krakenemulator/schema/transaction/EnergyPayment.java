package io.krakenemulator.schema.transaction;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.LooserIn;
import io.krakenemulator.validation.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Money that the customer paid.")
public record EnergyPayment(
        @TransactionFields.Type TransactionType type,

        @LooserIn(Dialect.GUIDE) @NotNull @Money @Schema(description = "Amount in pounds. Positive.")
        BigDecimal amount,

        @TransactionFields.BillingDocumentIdentifier String billingDocumentIdentifier,

        @Schema(description = "Note that the customer sees on statements and in e-mails.", deprecated = true)
        String displayNote,

        @TransactionFields.Note String note,

        @Schema(description = "How the money came.") PaymentType paymentType,

        @Schema(description = "Why the transaction was made, as a code or in free words; it may be empty.")
        String reason,

        @TransactionFields.Reference String reference,
        @TransactionFields.ToPrepayMeterSerialNumber String toPrepayMeterSerialNumber,
        @TransactionFields.TransactionDate LocalDate transactionDate,
        @TransactionFields.TransactionId String transactionId)
        implements EnergyTransaction {}
