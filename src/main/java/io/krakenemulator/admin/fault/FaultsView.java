package io.krakenemulator.admin.fault;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fault rules of a sandbox. */
@RegisterForReflection
@Schema(name = "Faults", description = "Fault rules of a sandbox, in the order in which they act.")
record FaultsView(
        @NotNull @Schema(description = "The rules.") List<FaultView> faults) {}
