package io.krakenemulator.admin.explain;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value that a rule looked up in the reference data. */
@RegisterForReflection
@Schema(name = "ConsultedList", description = "A value that the rule looked up in the reference data.")
record ConsultedView(
        @NotNull @Schema(description = "The list of the reference data.")
        String list,

        @NotNull @Schema(description = "The value that the rule looked up.")
        String value,

        @NotNull @Schema(description = "Whether the list has the value.")
        Boolean found) {}
