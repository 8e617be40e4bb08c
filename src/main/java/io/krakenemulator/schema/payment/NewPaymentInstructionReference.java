package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A mandate among the payment instructions of the same payload.")
public record NewPaymentInstructionReference(
        @RequiredText @Size(max = 512) @Schema(description = "Identifier that the payment instruction carries.")
        String instructionIdentifier) {}
