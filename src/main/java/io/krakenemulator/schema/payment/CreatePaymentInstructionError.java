package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The reason why a payment instruction was not added.")
public record CreatePaymentInstructionError(
        @RequiredText @Schema(description = "The failure, in words.")
        String errorDetail,

        @RequiredText @Schema(description = "The account's number in the source system.")
        String externalAccountNumber,

        @RequiredText @Schema(description = "Code of the import supplier.")
        String importSupplier,

        @RequiredText
        @Size(max = 128)
        @Schema(description = "The vendor's reference of the instruction, as it was sent.")
        String reference) {}
