package io.krakenemulator.schema.customer;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.LooserIn;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "An entry on the Priority Services Register. Its codes are those of the industry's need list.")
public record EnergyPSR(
        @Schema(description = "More on the need.", nullable = true)
        String additionalInformation,

        @Schema(description = "The need in the words of the industry's list.", nullable = true)
        String description,

        @LooserIn(Dialect.GUIDE)
        @Schema(description = "When the entry was made. A bare date, as in the guide, is its midnight.")
        Instant effectiveFrom,

        @Schema(description = "When the entry ended or will end. Needed for a need that passes.", nullable = true)
        Instant effectiveTo,

        @Schema(
                description = "Need code on the electricity side, two digits.",
                nullable = true,
                pattern = "^(?:\\d{2})?$")
        String elecIndustryCode,

        @Schema(description = "Need code on the gas side, two digits.", nullable = true, pattern = "^(?:\\d{2})?$")
        String gasIndustryCode) {}
