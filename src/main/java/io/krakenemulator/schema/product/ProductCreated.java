package io.krakenemulator.schema.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "Names the product that was created.")
public record ProductCreated(
        @NotNull @Schema(description = "Code of the product.")
        String code) {}
