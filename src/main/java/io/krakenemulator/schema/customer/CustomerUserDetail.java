package io.krakenemulator.schema.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A further fact about a person. Source: schema. */
@RegisterForReflection
@Schema(description = "A further fact about a person.")
public record CustomerUserDetail(
        @NotNull @NotBlank @Schema(description = "Namespace of the fact, registered on the instance.")
        String namespace,

        @NotNull @Schema(description = "The fact, of the type registered for the namespace.")
        JsonNode value) {}
