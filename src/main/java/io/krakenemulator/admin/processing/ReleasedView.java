package io.krakenemulator.admin.processing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a release has let go. */
@RegisterForReflection
@Schema(name = "Released", description = "What a release has let go.")
public record ReleasedView(
        @NotNull @Schema(description = "How many accounts go on.")
        int released) {}
