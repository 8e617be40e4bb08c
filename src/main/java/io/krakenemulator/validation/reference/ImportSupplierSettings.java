package io.krakenemulator.validation.reference;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the accounts of an import supplier are treated. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@RegisterForReflection
@Schema(name = "ImportSupplierSettings", description = "How the accounts of an import supplier are treated.")
public record ImportSupplierSettings(
        @Schema(
                description = "Whether meter points are registered; if not, payloads name no agents to appoint.",
                defaultValue = "true")
        Boolean sendRegistrationFlows,

        @Schema(
                description = "Whether the emulator chooses the operations team, so that a process call names none.",
                defaultValue = "false")
        Boolean autoAllocateOperationsTeam,

        @Schema(
                description = "Whether each account gets a new portfolio, so that payloads refer to none.",
                defaultValue = "false")
        Boolean createNewPortfolios,

        @Schema(description = "Whether payloads come without supply addresses.", defaultValue = "false")
        Boolean skipPropertyCreation,

        @Schema(
                description = "Whether payloads come without meter points; if not, each supply address needs one.",
                defaultValue = "false")
        Boolean skipSupplyPointCreation,

        @Schema(description = "Whether business accounts must name their contracts.", defaultValue = "false")
        Boolean enforceBusinessContractsExist,

        @Schema(
                description = "Whether a business is found by its contract, so that payloads do not describe it.",
                defaultValue = "false")
        Boolean linkAccountToBusinessWithContract,

        @Schema(description = "The market participants that the supplier is when meter points are registered.")
        SupplierParticipants participants,

        @Schema(description = "Kept; it has no effect.", defaultValue = "")
        String documentRoot,

        @Schema(
                description = "One of the sales_channels: takes the place of an absent or empty sales_channel.",
                defaultValue = "")
        String defaultSalesChannel) {

    static final ImportSupplierSettings DEFAULTS =
            new ImportSupplierSettings(null, null, null, null, null, null, null, null, null, null);

    /** Fills in the defaults of what is left out. */
    public ImportSupplierSettings {
        sendRegistrationFlows = Objects.requireNonNullElse(sendRegistrationFlows, true);
        autoAllocateOperationsTeam = Objects.requireNonNullElse(autoAllocateOperationsTeam, false);
        createNewPortfolios = Objects.requireNonNullElse(createNewPortfolios, false);
        skipPropertyCreation = Objects.requireNonNullElse(skipPropertyCreation, false);
        skipSupplyPointCreation = Objects.requireNonNullElse(skipSupplyPointCreation, false);
        enforceBusinessContractsExist = Objects.requireNonNullElse(enforceBusinessContractsExist, false);
        linkAccountToBusinessWithContract = Objects.requireNonNullElse(linkAccountToBusinessWithContract, false);
        participants = Objects.requireNonNullElse(participants, SupplierParticipants.DEFAULTS);
        documentRoot = Objects.requireNonNullElse(documentRoot, "");
        defaultSalesChannel = Objects.requireNonNullElse(defaultSalesChannel, "");
    }
}
