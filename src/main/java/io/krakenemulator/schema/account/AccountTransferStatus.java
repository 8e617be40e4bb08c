package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the migration of one account has come. Source: guide; the other key from the schema. */
@RegisterForReflection
@Schema(description = "How far the migration of one account has come.")
public record AccountTransferStatus(
        @Schema(
                description = "Number of the account made; empty until it is.",
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "kraken_account_number"))
        String accountNumber,

        @Schema(description = "Number of the account made; empty until it is.")
        String krakenAccountNumber,

        @NotNull @Schema(description = "How far it has come.")
        TransferStatus status) {}
