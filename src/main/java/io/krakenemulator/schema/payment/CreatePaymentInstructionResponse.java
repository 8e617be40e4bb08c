package io.krakenemulator.schema.payment;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The answer to an added payment instruction.")
public record CreatePaymentInstructionResponse(
        @OnlyIn({Dialect.SCHEMA, Dialect.BOTH})
        @RequiredText
        @Size(max = 128)
        @Schema(description = "Number of the created account.")
        String accountNumber,

        @RequiredText @Size(max = 128) @Schema(description = "Number of the created account.")
        String krakenAccountNumber,

        @RequiredText
        @Size(max = 512)
        @Schema(description = "The vendor's reference of the instruction, as it was sent.")
        String reference) {}
