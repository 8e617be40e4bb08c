package io.krakenemulator.schema.payment;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ledger, by the code of its type. Source: schema. */
@RegisterForReflection
@Schema(description = "A ledger, by the code of its type.")
public record Ledger(
        @NotNull @NotBlank @Schema(description = "Code of the ledger's type, known to the instance.")
        String ledgerCode,

        @NotEmptyIfPresent @Schema(description = "Name by which other parts of the payload refer to this ledger.")
        String ledgerIdentifier) {}
