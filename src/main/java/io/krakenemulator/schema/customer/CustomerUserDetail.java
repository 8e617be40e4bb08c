package io.krakenemulator.schema.customer;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "A further fact about a person.")
public record CustomerUserDetail(
        @RequiredText @Schema(description = "Namespace of the fact, registered on the instance.")
        String namespace,

        @NotNull @Schema(description = "The fact, of the type registered for the namespace.")
        JsonNode value) {}
