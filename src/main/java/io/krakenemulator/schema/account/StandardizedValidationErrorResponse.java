package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a payload that was found wanting. Source: guide. */
@RegisterForReflection
@Schema(description = "The answer to a payload that was found wanting.")
public record StandardizedValidationErrorResponse(
        @NotNull @NotBlank @Schema(description = "Stable identifier of the kind of failure.")
        String code,

        @NotNull @NotBlank @Schema(description = "What failed, for people; its wording may change.")
        String detail,

        @NotNull @Schema(description = "Everything that is wrong, in the payload's order.")
        List<StandardizedError> errors) {}
