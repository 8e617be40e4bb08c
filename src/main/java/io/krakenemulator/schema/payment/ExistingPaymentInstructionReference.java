package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.Reference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate as its vendor knows it. Source: schema. */
@RegisterForReflection
@Schema(description = "A mandate as its vendor knows it.")
public record ExistingPaymentInstructionReference(
        @NotNull @NotBlank @InReferenceData(Reference.PAYMENT_VENDORS) @Schema(description = "Code of the vendor.")
        String vendorName,

        @NotNull @NotBlank @Size(max = 512) @Schema(description = "The vendor's reference of the mandate.")
        String vendorReference) {}
