package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A mandate as its vendor knows it.")
public record ExistingPaymentInstructionReference(
        @RequiredText @InReferenceData(Reference.PAYMENT_VENDORS) @Schema(description = "Code of the vendor.")
        String vendorName,

        @RequiredText @Size(max = 512) @Schema(description = "The vendor's reference of the mandate.")
        String vendorReference) {}
