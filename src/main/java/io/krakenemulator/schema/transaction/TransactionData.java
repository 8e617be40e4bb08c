package io.krakenemulator.schema.transaction;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** It has the fields of all kinds of {@link EnergyTransaction}. */
@RegisterForReflection
@Schema(description = "A transaction of any kind, as it was understood. It has the fields that were sent.")
public record TransactionData(
        @TransactionFields.Type TransactionType type,

        @NotNull @Schema(description = "Amount in pounds, with two decimals at least.")
        BigDecimal amount,

        @Schema(description = "Identifier of the document that billed this transaction in the source system.")
        String billingDocumentIdentifier,

        @TransactionFields.DisplayNote String displayNote,

        @Schema(description = "The parts of a supply charge, by rate and period.")
        List<LineItem> lineItems,

        @TransactionFields.Note String note,

        @Schema(description = "How a payment came or a repayment was sent.")
        MoneyMovement paymentType,

        @Schema(description = "Code of the product whose rates a supply charge is made of.")
        String productCode,

        @Schema(description = "Why the transaction was made.")
        String reason,

        @Schema(description = "Reference of the transaction, such as its identifier at a bank.")
        String reference,

        @OnlyIn({Dialect.GUIDE, Dialect.BOTH})
        @Schema(
                description =
                        "Always TRANSACTION_IMPORT_SUCCESS, and only there when the account had the transaction already.")
        String status,

        @Schema(description = "MPAN or MPRN that was supplied.")
        String supplyPointIdentifier,

        @Schema(description = "The taxes in the amount.") List<TaxItem> taxItems,

        @Schema(description = "Serial number of the prepay meter that the transaction was sent to.")
        String toPrepayMeterSerialNumber,

        @NotNull
        @Schema(description = "Day of the transaction; the first day of the open statement where it was moved there.")
        LocalDate transactionDate,

        @TransactionFields.TransactionId String transactionId) {}
