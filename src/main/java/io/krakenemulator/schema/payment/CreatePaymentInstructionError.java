package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a mandate that could not be added: the account has one, or the vendor does not play along. Source:
 * schema.
 */
@RegisterForReflection
@Schema(
        description = "The answer to a mandate that could not be added: the account has one, or the vendor does not "
                + "play along.")
public record CreatePaymentInstructionError(
        @NotNull @NotBlank @Schema(description = "What went wrong, for people.")
        String errorDetail,

        @NotNull @NotBlank @Schema(description = "Number of the account in the system that it came from.")
        String externalAccountNumber,

        @NotNull @NotBlank @Schema(description = "Code of the import supplier.")
        String importSupplier,

        @NotNull
        @NotBlank
        @Size(max = 128)
        @Schema(description = "The vendor's reference of the mandate, as it was sent.")
        String reference) {}
