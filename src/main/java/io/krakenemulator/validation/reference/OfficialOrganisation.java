package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that deals with official complaints. */
@RegisterForReflection
@Schema(name = "OfficialOrganisation", description = "An organisation that deals with official complaints.")
public record OfficialOrganisation(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads.")
        String code,

        @Schema(description = "The statuses that a complaint there may have.")
        List<@NotBlank String> statuses) {}
