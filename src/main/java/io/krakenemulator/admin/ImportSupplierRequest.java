package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be set of an import supplier. Documents what the control API reads. */
@RegisterForReflection
@Schema(
        name = "ImportSupplierSetting",
        description =
                "What is to be set of an import supplier. What is left out stays as it is, and has its default in a new one.")
record ImportSupplierRequest(
        @Schema(description = "What people call it; its code at first.")
        String name,

        @Schema(
                description = "Where its migration stands; `ONGOING` at first.",
                enumeration = {"ONGOING", "PAUSED", "COMPLETE"})
        String status,

        @Schema(description = "Its settings, in the place of all that were set before.")
        ObjectNode settings) {}
