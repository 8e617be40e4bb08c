package io.krakenemulator.validation.reference;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that is known by its name alone. */
@RegisterForReflection
@Schema(name = "ReferenceNamed", description = "An item that is known by its name alone.")
public record Named(
        @NotNull @NotBlank @Schema(description = "Identifies it in payloads.")
        String name) {}
