package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The reason why a payment instruction was not added.")
public record CreatePaymentInstructionError(
        @NotNull @Schema(description = "The failure, in words.")
        String errorDetail,

        @NotNull @Schema(description = "The account's number in the source system.")
        String externalAccountNumber,

        @NotNull @Schema(description = "Code of the import supplier.")
        String importSupplier,

        @NotNull @Schema(description = "The vendor's reference of the instruction, as it was sent.")
        String reference) {}
