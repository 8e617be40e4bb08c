package io.krakenemulator.schema.account.fit;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One installation under the feed-in tariff.")
public record EnergyInstallation(
        @Schema(description = "Address, in place of the one in the central register.")
        EnergyAddress address,

        @Schema(description = "That payments are held back, and why.")
        EnergyCreditHold creditHold,

        @RequiredText @Schema(description = "Id of the installation in the central register.")
        String fitId,

        @Schema(description = "Extensions that earn no payments.")
        List<EnergyExtension> nonEligibleExtensions) {}
