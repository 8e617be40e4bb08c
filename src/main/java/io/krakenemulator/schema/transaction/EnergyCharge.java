package io.krakenemulator.schema.transaction;

import io.krakenemulator.validation.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Money that the customer owes for something other than energy.")
public record EnergyCharge(
        @TransactionFields.Type TransactionType type,
        @TransactionFields.Amount BigDecimal amount,
        @TransactionFields.BillingDocumentIdentifier String billingDocumentIdentifier,
        @TransactionFields.DisplayNote String displayNote,
        @TransactionFields.Note String note,
        @TransactionFields.TaxItems List<TaxItem> taxItems,
        @TransactionFields.Reason String reason,
        @TransactionFields.Reference String reference,
        @TransactionFields.ToPrepayMeterSerialNumber String toPrepayMeterSerialNumber,
        @TransactionFields.TransactionDate LocalDate transactionDate,
        @TransactionFields.TransactionId String transactionId)
        implements EnergyTransaction {}
