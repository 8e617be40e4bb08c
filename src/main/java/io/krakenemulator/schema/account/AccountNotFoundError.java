package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer when there is nothing of that number. Source: schema. */
@RegisterForReflection
public record AccountNotFoundError(
        @NotNull @NotBlank @Schema(description = "What was not found, for people.")
        String detail) {}
