package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a request that could not be served. Source: schema. */
@RegisterForReflection
public record ErrorResponse(
        @NotNull @NotBlank @Schema(description = "Stable identifier of the error.")
        String code,

        @NotNull @NotBlank @Schema(description = "What went wrong, for people.")
        String detail) {}
