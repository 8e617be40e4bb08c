package io.krakenemulator.schema.statement;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A statement from before the migration, with its document.")
public record Statement(
        @NotNull @Schema(description = "First day of the period, inclusive.")
        LocalDate billPeriodFromDate,

        @NotNull @Schema(description = "Last day of the period, inclusive.")
        LocalDate billPeriodToDate,

        @Schema(description = "Amount of the statement in pence, tax included.", nullable = true)
        Long grossAmount,

        @Schema(description = "Day on which the statement was issued.", nullable = true)
        LocalDate issuedDate,

        @NotEmptyIfPresent @Schema(description = "Number of the statement as the customer knows it.")
        String number,

        @RequiredText @Schema(description = "Identifier of the statement, imported once an account.")
        String statementId,

        @NotEmptyIfPresent
        @Schema(description = "Path of the PDF, relative to the document root of the import supplier.")
        String statementPath) {}
