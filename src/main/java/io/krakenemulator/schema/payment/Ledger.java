package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A ledger, by the code of its type.")
public record Ledger(
        @RequiredText @Schema(description = "Code of the ledger's type, known to the instance.")
        String ledgerCode,

        @NotEmptyIfPresent @Schema(description = "Name by which other parts of the payload refer to this ledger.")
        String ledgerIdentifier) {}
