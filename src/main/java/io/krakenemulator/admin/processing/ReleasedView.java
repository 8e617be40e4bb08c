package io.krakenemulator.admin.processing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a release. */
@RegisterForReflection
@Schema(name = "Released", description = "The result of a release.")
public record ReleasedView(
        @NotNull @Schema(description = "How many accounts were released.")
        int released) {}
