package io.krakenemulator.schema.supply;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Names a contract with an agent by its references.")
public record ElectricityAgentContractReference(
        @NotEmptyIfPresent
        @Size(min = 4, max = 4)
        @Schema(description = "Market participant id of the agent, four characters.", nullable = true)
        String agentMpid,

        @NotEmptyIfPresent @Size(max = 10) @Schema(description = "Reference of the contract.")
        String contractReference,

        @Schema(description = "Whether the contract is for meters with automated reading.")
        Boolean isAmr,

        @Schema(description = "Whether the customer, and not the supplier, appointed the agent.")
        Boolean isCustomerAppointed,

        @NotEmptyIfPresent @Size(max = 4) @Schema(description = "Reference of the service level.")
        String serviceLevelReference,

        @NotEmptyIfPresent @Size(max = 4) @Schema(description = "Reference of the service.")
        String serviceReference) {}
