package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.UseInstead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The answer to an account that was made.")
public record ProcessAccountImportProcessCreation(
        @Size(max = 128)
        @UseInstead("kraken_account_number")
        @Schema(
                description = "Number of the account made.")
        String accountNumber,

        @RequiredText
        @Size(max = 128)
        @Schema(description = "Number of the account in the system that it comes from.")
        String externalAccountNumber,

        @Size(max = 128) @Schema(description = "Number of the account made.")
        String krakenAccountNumber) {}
