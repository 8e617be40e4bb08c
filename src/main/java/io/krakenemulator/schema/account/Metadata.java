package io.krakenemulator.schema.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One piece of free data under a key. Nothing is ever read out of it but by the client itself.")
public record Metadata(
        @RequiredText @Size(max = 1024) @Schema(description = "Key of the data, once per object.")
        String key,

        @NotNull @Schema(description = "The data: any JSON value.")
        JsonNode value) {}
