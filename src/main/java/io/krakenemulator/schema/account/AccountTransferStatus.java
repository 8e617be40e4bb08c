package io.krakenemulator.schema.account;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
import io.krakenemulator.validation.UseInstead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The status of the migration of one account.")
public record AccountTransferStatus(
        @OnlyIn({Dialect.SCHEMA, Dialect.BOTH})
        @UseInstead("kraken_account_number")
        @Schema(description = "Number of the created account; empty before.")
        String accountNumber,

        @Schema(description = "Number of the created account; empty before.")
        String krakenAccountNumber,

        @NotNull @Schema(description = "The status.") TransferStatus status) {}
