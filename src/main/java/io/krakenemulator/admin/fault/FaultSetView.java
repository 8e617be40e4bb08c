package io.krakenemulator.admin.fault;

import io.krakenemulator.fault.FaultSet;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ready-made set of fault rules. */
@RegisterForReflection
@Schema(name = "FaultSet", description = "A ready-made set of fault rules.")
record FaultSetView(
        @NotNull @Schema(description = "Its name.") FaultSet name,

        @NotNull @Schema(description = "The trouble that it stands for.")
        String description,

        @NotNull @Schema(description = "Its rules.") List<FaultRequest> faults) {}
