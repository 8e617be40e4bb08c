package io.krakenemulator.schema.account;

import io.krakenemulator.validation.Alias;
import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The request to create a staged account.")
public record ProcessAccountImportProcess(
        @Schema(
                description = "Whether to do a dry run: the emulator creates the account and rolls it back.",
                defaultValue = "false")
        Boolean dryRun,

        @RequiredText @Schema(description = "Number of the account in the system that it comes from.")
        String externalAccountNumber,

        @RequiredText
        @InReferenceData(Reference.IMPORT_SUPPLIERS)
        @Alias("import_supplier")
        @Schema(description = "Code of the import supplier.")
        String importSupplierCode,

        @NotEmptyIfPresent
        @Schema(
                description = "Name of the operations team that is to look after the account, "
                        + "unless the supplier picks teams by itself.")
        String operationsTeamName) {}
