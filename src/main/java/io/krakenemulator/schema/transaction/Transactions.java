package io.krakenemulator.schema.transaction;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.UseInstead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Transactions to put on an imported account.")
public record Transactions(
        @NotEmptyIfPresent
        @UseInstead("external_account_number")
        @Schema(
                description = "The account's number in the source system, under its older name.")
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

        @RequiredText
        @InReferenceData(Reference.IMPORT_SUPPLIERS)
        @Schema(description = "Code of the import supplier that the account was imported under.")
        String importSupplier,

        @Schema(description = "The transactions.") List<EnergyTransaction> transactions) {}
