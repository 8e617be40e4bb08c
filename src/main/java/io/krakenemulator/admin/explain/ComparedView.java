package io.krakenemulator.admin.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of the payload that a problem depends on. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(
        name = "ComparedValue",
        description = "A value of the payload that a problem depends on: another value there changes the problem.")
record ComparedView(
        @NotNull @Schema(description = "The place of the value in the payload.")
        String attr,

        @Schema(
                implementation = Object.class,
                nullable = true,
                description = "The value, shortened if it is a long text.")
        JsonNode value,

        @NotNull @Schema(description = "Whether another value there alone can remove the problem.")
        Boolean removesProblem) {}
