package io.krakenemulator.validation.reference;

import io.krakenemulator.validation.NotEmptyIfPresent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign that accounts may belong to. */
@RegisterForReflection
@Schema(name = "ReferenceCampaign", description = "A campaign that accounts may belong to.")
public record Campaign(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads.")
        String slug,

        @NotEmptyIfPresent @Schema(description = "Its display name.")
        String name) {}
