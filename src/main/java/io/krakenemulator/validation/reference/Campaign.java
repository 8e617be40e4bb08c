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
        @NotNull @NotBlank @Schema(description = "What payloads name it by.")
        String slug,

        @NotEmptyIfPresent @Schema(description = "What people call it.")
        String name) {}
