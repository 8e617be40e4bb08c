package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents the answer to a call on an account that does not exist. Source: schema. */
@RegisterForReflection
@Schema(description = "The reason why an account was not found.")
public record AccountNotFoundError(
        @NotNull @Schema(description = "The failure, for people. The wording may change.")
        String detail) {}
