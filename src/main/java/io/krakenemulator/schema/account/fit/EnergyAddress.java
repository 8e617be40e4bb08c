package io.krakenemulator.schema.account.fit;

import io.krakenemulator.validation.constraint.Postcode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address of an installation. Source: schema. */
@RegisterForReflection
@Schema(description = "The address of an installation.")
public record EnergyAddress(
        @Schema(description = "County.") String county,

        @NotNull @NotBlank @Schema(description = "First line.")
        String line1,

        @Schema(description = "Second line.") String line2,

        @NotNull @NotBlank @Postcode @Schema(description = "Postcode. Answered in capitals with one space.")
        String postcode,

        @Schema(description = "Town.") String town) {}
