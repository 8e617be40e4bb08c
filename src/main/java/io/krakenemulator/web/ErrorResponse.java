package io.krakenemulator.web;

import io.krakenemulator.validation.StatedCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents the usual body of a failure, {@link ApiFailure#of(int, StatedCode, String)}. */
@RegisterForReflection
@Schema(name = "ErrorResponse", description = "The reason why a call failed.")
public record ErrorResponse(
        @NotNull @Schema(description = "The failure, for people. The wording may change.")
        String detail,

        @NotNull @Schema(description = "The stable identifier of the failure, for programs.")
        String code) {}
