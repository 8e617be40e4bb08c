package io.krakenemulator.schema.transaction;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Transactions to put on an imported account. Source: guide, schema. */
@RegisterForReflection
@Schema(description = "Transactions to put on an imported account.")
public record Transactions(
        @NotEmptyIfPresent
        @Schema(
                description = "The account's number in the source system, under its older name.",
                deprecated = true,
                extensions = @Extension(name = "x-use-instead", value = "external_account_number"))
        String accountNumber,

        @Schema(
                description = "Whether to answer as if the transactions were added and keep nothing.",
                defaultValue = "false")
        Boolean dryRun,

        @NotEmptyIfPresent
        @Schema(
                description =
                        "The account's number in the source system; with the import supplier it finds the account.")
        String externalAccountNumber,

        @NotNull
        @NotBlank
        @InReferenceData(Reference.IMPORT_SUPPLIERS)
        @Schema(description = "Code of the import supplier that the account was imported under.")
        String importSupplier,

        @Schema(description = "The transactions.") List<EnergyTransaction> transactions) {}
