package io.krakenemulator.schema.note;

import io.krakenemulator.validation.InReferenceData;
import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.Reference;
import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.UseInstead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Notes to put on an imported account.")
public record AccountNote(
        @NotEmptyIfPresent
        @UseInstead("external_account_number")
        @Schema(
                description = "The account's number in the source system, under its older name.")
        String accountNumber,

        @NotEmptyIfPresent
        @Schema(
                description =
                        "The account's number in the source system; with the import supplier it finds the account.")
        String externalAccountNumber,

        @RequiredText
        @InReferenceData(Reference.IMPORT_SUPPLIERS)
        @Schema(description = "Code of the import supplier that the account was imported under.")
        String importSupplier,

        @NotNull @Schema(description = "The notes.") List<Note> notes) {}
