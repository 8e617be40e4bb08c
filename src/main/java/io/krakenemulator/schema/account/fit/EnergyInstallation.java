package io.krakenemulator.schema.account.fit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One installation under the feed-in tariff. Source: schema. */
@RegisterForReflection
@Schema(description = "One installation under the feed-in tariff.")
public record EnergyInstallation(
        @Schema(description = "Address, in place of the one in the central register.")
        EnergyAddress address,

        @Schema(description = "That payments are held back, and why.")
        EnergyCreditHold creditHold,

        @NotNull @NotBlank @Schema(description = "Id of the installation in the central register.")
        String fitId,

        @Schema(description = "Extensions that earn no payments.")
        List<EnergyExtension> nonEligibleExtensions) {}
