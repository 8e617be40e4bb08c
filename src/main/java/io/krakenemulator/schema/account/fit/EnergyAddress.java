package io.krakenemulator.schema.account.fit;

import io.krakenemulator.validation.RequiredText;
import io.krakenemulator.validation.constraint.Postcode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The address of an installation.")
public record EnergyAddress(
        @Schema(description = "County.") String county,

        @RequiredText @Schema(description = "First line.")
        String line1,

        @Schema(description = "Second line.") String line2,

        @RequiredText @Postcode @Schema(description = "Postcode. Answered in capitals with one space.")
        String postcode,

        @Schema(description = "Town.") String town) {}
