package io.krakenemulator.admin.referencedata;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.krakenemulator.validation.reference.ImportSupplierSettings;
import io.krakenemulator.validation.reference.SupplierStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The fields of an import supplier that are to be set. */
@RegisterForReflection
@Schema(
        name = "ImportSupplierSetting",
        description =
                "The fields of an import supplier that are to be set. What is left out stays as it is, and has its"
                        + " default in a new one.")
record ImportSupplierRequest(
        @NotEmptyIfPresent @Schema(description = "Its display name; its code at first.")
        String name,

        @Schema(description = "The status of its migration; `ONGOING` at first.")
        SupplierStatus status,

        @Schema(description = "Its settings. They replace all that were set before.")
        ImportSupplierSettings settings) {}
