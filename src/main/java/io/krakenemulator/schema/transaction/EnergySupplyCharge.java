package io.krakenemulator.schema.transaction;

import io.krakenemulator.validation.LookedUp;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.Money;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Money that the customer owes for energy.")
public record EnergySupplyCharge(
        @TransactionFields.Type TransactionType type,
        @TransactionFields.Amount BigDecimal amount,
        @TransactionFields.BillingDocumentIdentifier String billingDocumentIdentifier,
        @TransactionFields.DisplayNote String displayNote,
        @TransactionFields.Note String note,

        @NotNull
        @Schema(description = "What the charge is made of: standing charges and consumption, by rate and period.")
        List<LineItem> lineItems,

        @RequiredText
        @LookedUp(Lookup.PRODUCT)
        @Schema(description = "Code of the product whose rates were charged.")
        String productCode,

        @NotEmptyIfPresent
        @Schema(description = "MPAN or MPRN that was supplied. Needed when a line names a rate specification.")
        String supplyPointIdentifier,
        @TransactionFields.TaxItems List<TaxItem> taxItems,
        @TransactionFields.Reference String reference,
        @TransactionFields.ToPrepayMeterSerialNumber String toPrepayMeterSerialNumber,
        @TransactionFields.TransactionDate LocalDate transactionDate,
        @TransactionFields.TransactionId String transactionId)
        implements EnergyTransaction {}
