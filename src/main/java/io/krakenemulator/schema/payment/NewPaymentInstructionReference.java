package io.krakenemulator.schema.payment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate among the payment instructions of the same payload. Source: schema. */
@RegisterForReflection
@Schema(description = "A mandate among the payment instructions of the same payload.")
public record NewPaymentInstructionReference(
        @NotNull @NotBlank @Size(max = 512) @Schema(description = "Identifier that the payment instruction carries.")
        String instructionIdentifier) {}
