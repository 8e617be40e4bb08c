package io.krakenemulator.admin.accounts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account in the control API's list. Documents what {@link AccountListQuery} writes. */
@RegisterForReflection
@Schema(name = "AccountListItem", description = "An account in any state.")
record AccountListItem(
        @NotNull
        @Schema(
                description =
                        "Its place in the order of the list, a number that only grows. The last one of a page is the"
                                + " `after` of the next page.")
        long position,

        @NotNull @Schema(name = "import_supplier", description = "Code of its import supplier.")
        String importSupplier,

        @NotNull @Schema(name = "external_account_number", description = "Its number in the system that it comes from.")
        String externalAccountNumber,

        @NotNull
        @Schema(
                description = "The state of the account.",
                enumeration = {"STAGED", "IN_PROGRESS", "IMPORTED", "SKIPPED"})
        String state,

        @NotNull
        @Schema(name = "kraken_account_number", description = "Its number once it is imported.", nullable = true)
        String krakenAccountNumber,

        @NotNull
        @Schema(
                name = "staged_at",
                description = "When it was first staged, or marked to be skipped, by the sandbox's clock.")
        Instant stagedAt,

        @NotNull
        @Schema(
                name = "account_created_at",
                description = "When it was imported, by the sandbox's clock.",
                nullable = true)
        Instant accountCreatedAt,

        @NotNull
        @Schema(
                name = "last_error_codes",
                description =
                        "The error codes of the last attempt to import it. Empty if it found no error, or if other data"
                                + " have been staged since.")
        List<String> lastErrorCodes) {}
