package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "The answer to a mandate that could not be added: the account has one, or the vendor does not "
                + "play along.")
public record CreatePaymentInstructionError(
        @RequiredText @Schema(description = "What went wrong, for people.")
        String errorDetail,

        @RequiredText @Schema(description = "Number of the account in the system that it came from.")
        String externalAccountNumber,

        @RequiredText @Schema(description = "Code of the import supplier.")
        String importSupplier,

        @RequiredText
        @Size(max = 128)
        @Schema(description = "The vendor's reference of the mandate, as it was sent.")
        String reference) {}
