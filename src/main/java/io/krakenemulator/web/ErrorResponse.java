package io.krakenemulator.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of nearly every answer that is not the one asked for. Documents {@link ApiFailure#of(int, String, String)}. */
@RegisterForReflection
@Schema(name = "ErrorResponse", description = "Why a request was not carried out.")
public record ErrorResponse(
        @NotNull @Schema(description = "What went wrong, for people. The wording may change.")
        String detail,

        @NotNull @Schema(description = "What went wrong, for programs. It does not change.")
        String code) {}
