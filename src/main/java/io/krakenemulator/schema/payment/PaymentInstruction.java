package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A mandate, known to a payment vendor, to take payments by.")
public record PaymentInstruction(
        @NotEmptyIfPresent @Size(max = 512) @Schema(description = "The vendor's reference of the customer.")
        String customerReference,

        @NotEmptyIfPresent @Schema(description = "Name by which other parts of the payload refer to this mandate.")
        String instructionIdentifier,

        @NotEmptyIfPresent @Schema(description = "Code of the type of ledger that it pays.")
        String ledgerCode,

        @RequiredText @Size(max = 512) @Schema(description = "The vendor's reference of the mandate.")
        String reference,

        @NotNull @Schema(description = "What kind of mandate it is.")
        PaymentInstructionType type,

        @Schema(description = "Whether scheduled payments are taken by it.")
        Boolean useForScheduledPayments,

        @Schema(description = "First day on which it may be used.", nullable = true)
        LocalDate validFrom,

        @RequiredText @InReferenceData(Reference.PAYMENT_VENDORS) @Schema(description = "Code of the vendor.")
        String vendor) {}
