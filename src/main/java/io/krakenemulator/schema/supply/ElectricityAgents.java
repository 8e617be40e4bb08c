package io.krakenemulator.schema.supply;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The agents that are to serve an electricity meter point, each by its contract.")
public record ElectricityAgents(
        @Schema(description = "Contract with the data aggregator.", nullable = true)
        ElectricityAgentContractReference daContract,

        @Schema(description = "Contract with the data collector.", nullable = true)
        ElectricityAgentContractReference dcContract,

        @Schema(description = "Contract with the meter operator.", nullable = true)
        ElectricityAgentContractReference mopContract) {}
