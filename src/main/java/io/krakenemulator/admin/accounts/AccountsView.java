package io.krakenemulator.admin.accounts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of a sandbox's accounts by state. */
@RegisterForReflection
@Schema(name = "SandboxAccounts", description = "The number of accounts by state.")
public record AccountsView(
        @NotNull @Schema(description = "Staged and not imported yet, the ones being imported right now included.")
        long staged,

        @NotNull @Schema(description = "Imported: they have a Kraken account number.")
        long imported,

        @NotNull @Schema(description = "Marked to be skipped.")
        long skipped) {

    public static final AccountsView NONE = new AccountsView(0, 0, 0);
}
