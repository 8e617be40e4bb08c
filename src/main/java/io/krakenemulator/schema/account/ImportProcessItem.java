package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(
        name = "ImportProcess",
        description = "One line of the lists of accounts. Both facts of the account made are null until it is.")
public record ImportProcessItem(
        @Schema(description = "When the account was made.", nullable = true)
        Instant accountCreatedAt,

        @RequiredText
        @Size(max = 128)
        @Schema(description = "Number of the account in the system that it comes from.")
        String externalAccountNumber,

        @Size(max = 128) @Schema(description = "Number of the account made.", nullable = true)
        String krakenAccountNumber) {}
