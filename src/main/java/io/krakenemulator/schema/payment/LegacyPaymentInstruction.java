package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.UseInstead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "The request to add a mandate to an account that was migrated. The reference comes in exactly "
                + "one of its two fields.")
public record LegacyPaymentInstruction(
        @RequiredText @Schema(description = "Number of the account in the system that it came from.")
        String externalAccountNumber,

        @RequiredText
        @InReferenceData(Reference.IMPORT_SUPPLIERS)
        @Schema(description = "Code of the import supplier that it was migrated under.")
        String importSupplier,

        @NotEmptyIfPresent
        @Size(max = 128)
        @UseInstead("reference")
        @Schema(
                description = "The vendor's reference of the mandate, as the guide names the field.")
        String instructionReference,

        @NotEmptyIfPresent @Schema(description = "Code of the type of ledger that the mandate pays.")
        String ledgerCode,

        @NotEmptyIfPresent @Size(max = 512) @Schema(description = "The vendor's reference of the mandate.")
        String reference,

        @NotNull @Schema(description = "What kind of mandate it is.")
        PaymentInstructionType type,

        @Schema(description = "Whether scheduled payments are taken by it.", nullable = true)
        Boolean useForScheduledPayments,

        @Schema(description = "First day on which it may be used.", nullable = true)
        LocalDate validFrom,

        @RequiredText @InReferenceData(Reference.PAYMENT_VENDORS) @Schema(description = "Code of the vendor.")
        String vendor) {}
