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
        @NotNull @Schema(description = "Identifies it in payloads and paths.")
        String code,

        @NotNull @Schema(description = "Its display name.") String name,

        @NotNull
        @Schema(description = "The status of its migration. Accounts are staged and processed while it is ongoing.")
        SupplierStatus status,

        @NotNull @Schema(description = "All of its settings, those with their default value included.")
        ImportSupplierSettings settings) {

    static ImportSupplierView of(ImportSupplier supplier) {
        return new ImportSupplierView(supplier.code(), supplier.name(), supplier.status(), supplier.settings());
    }
}
