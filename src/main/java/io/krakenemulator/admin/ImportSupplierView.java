package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.Facts.ImportSupplier;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import supplier as the control API shows it. */
@RegisterForReflection
@Schema(name = "ImportSupplier", description = "A group of accounts that migrate together, and how they are treated.")
public record ImportSupplierView(
        @NotNull @Schema(description = "What payloads and paths name it by.")
        String code,

        @NotNull @Schema(description = "What people call it.")
        String name,

        @NotNull
        @Schema(
                description = "Where its migration stands. Accounts are staged and processed while it is ongoing.",
                enumeration = {"ONGOING", "PAUSED", "COMPLETE"})
        String status,

        @NotNull
        @Schema(
                type = SchemaType.OBJECT,
                description = "All of its settings, the ones that have their default included.")
        JsonNode settings) {

    static ImportSupplierView of(ImportSupplier supplier) {
        return new ImportSupplierView(
                supplier.code(), supplier.name(), supplier.status().name(), supplier.settings());
    }
}
