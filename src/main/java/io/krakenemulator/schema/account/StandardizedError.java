package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "One thing that is wrong with a payload.")
public record StandardizedError(
        @NotNull @Schema(description = "Place in the payload: field names and zero-based positions with dots between.")
        String attr,

        @RequiredText @Schema(description = "Stable identifier of the error.")
        String code,

        @RequiredText @Schema(description = "What is wrong, for people; its wording may change.")
        String detail) {}
