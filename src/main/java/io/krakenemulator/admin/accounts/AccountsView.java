package io.krakenemulator.admin.accounts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many accounts a sandbox has. */
@RegisterForReflection
@Schema(name = "SandboxAccounts", description = "How many accounts the sandbox has, by where they stand.")
public record AccountsView(
        @NotNull @Schema(description = "Staged and not imported yet, the ones being imported right now included.")
        long staged,

        @NotNull @Schema(description = "Imported: they have a Kraken account number.")
        long imported,

        @NotNull @Schema(description = "Marked to be skipped.")
        long skipped) {

    public static final AccountsView NONE = new AccountsView(0, 0, 0);
}
