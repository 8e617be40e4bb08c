package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        description = "The answer to a mandate that was added. Both numbers are the same: the guide has the one, the "
                + "schema the other too.")
public record CreatePaymentInstructionResponse(
        @RequiredText @Size(max = 128) @Schema(description = "Number of the account made here.")
        String accountNumber,

        @RequiredText @Size(max = 128) @Schema(description = "Number of the account made here.")
        String krakenAccountNumber,

        @RequiredText
        @Size(max = 128)
        @Schema(description = "The vendor's reference of the mandate, as it was sent.")
        String reference) {}
