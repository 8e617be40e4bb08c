package io.krakenemulator.validation.reference;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contract with an agent. Several contracts may share all their references. */
@RegisterForReflection
@Schema(
        name = "AgentContract",
        description = "A contract with an agent. Several contracts may share all their references.")
public record AgentContract(
        @NotNull @NotBlank @Schema(description = "Reference of the contract.")
        String contractReference,

        @NotEmptyIfPresent @Schema(description = "Reference of the service.")
        String serviceReference,

        @NotEmptyIfPresent @Schema(description = "Reference of the service level.")
        String serviceLevelReference,

        @NotEmptyIfPresent @Schema(description = "Market participant id of the agent.")
        String agentMpid,

        @Schema(description = "Whether the contract is in force.", defaultValue = "true")
        Boolean active) {

    /** Fills in the default of what is left out. */
    public AgentContract {
        active = Objects.requireNonNullElse(active, true);
    }
}
