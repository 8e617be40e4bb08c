package io.krakenemulator.schema.account;

import io.krakenemulator.validation.UseInstead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "How far the migration of one account has come.")
public record AccountTransferStatus(
        @UseInstead("kraken_account_number")
        @Schema(
                description = "Number of the account made; empty until it is.")
        String accountNumber,

        @Schema(description = "Number of the account made; empty until it is.")
        String krakenAccountNumber,

        @NotNull @Schema(description = "How far it has come.")
        TransferStatus status) {}
