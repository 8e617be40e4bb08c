package io.krakenemulator.schema.transaction;

import io.krakenemulator.validation.LookedUp;
import io.krakenemulator.validation.Lookup;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money that the customer owes for energy. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "Money that the customer owes for energy.")
public record EnergySupplyCharge(
        @NotNull @Schema(description = "The kind of transaction.")
        TransactionType type,

        @NotNull
        @Digits(integer = 10, fraction = 10)
        @Schema(description = "Amount in pounds. Negative only to take back an earlier one.")
        BigDecimal amount,

        @NotEmptyIfPresent
        @Schema(
                description = "Identifier of the document that billed this transaction in the source system; "
                        + "transactions that share it go on one archived document.")
        String billingDocumentIdentifier,

        @Schema(description = "Note that the customer sees on statements and in e-mails.")
        String displayNote,

        @Schema(description = "Note for the supplier's own staff.")
        String note,

        @NotNull
        @Schema(description = "What the charge is made of: standing charges and consumption, by rate and period.")
        List<LineItem> lineItems,

        @NotNull
        @NotBlank
        @LookedUp(Lookup.PRODUCT)
        @Schema(description = "Code of the product whose rates were charged.")
        String productCode,

        @NotEmptyIfPresent
        @Schema(description = "MPAN or MPRN that was supplied. Needed when a line names a rate specification.")
        String supplyPointIdentifier,

        @Schema(description = "The taxes in the amount; none means no tax.")
        List<TaxItem> taxItems,

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
