package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an account that was made. Source: guide; the other keys from the schema. */
@RegisterForReflection
@Schema(description = "The answer to an account that was made.")
public record ProcessAccountImportProcessCreation(
        @Size(max = 128)
        @Schema(
                description = "Number of the account made.",
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "kraken_account_number"))
        String accountNumber,

        @NotNull
        @NotBlank
        @Size(max = 128)
        @Schema(description = "Number of the account in the system that it comes from.")
        String externalAccountNumber,

        @Size(max = 128) @Schema(description = "Number of the account made.")
        String krakenAccountNumber) {}
