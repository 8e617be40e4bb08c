package io.krakenemulator.admin.referencedata;

import io.krakenemulator.validation.reference.ImportSupplier;
import io.krakenemulator.validation.reference.ImportSupplierSettings;
import io.krakenemulator.validation.reference.SupplierStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
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
        @Schema(description = "Where its migration stands. Accounts are staged and processed while it is ongoing.")
        SupplierStatus status,

        @NotNull @Schema(description = "All of its settings, those with their default value included.")
        ImportSupplierSettings settings) {

    static ImportSupplierView of(ImportSupplier supplier) {
        return new ImportSupplierView(supplier.code(), supplier.name(), supplier.status(), supplier.settings());
    }
}
