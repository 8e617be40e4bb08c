package io.krakenemulator.schema.account;

import io.krakenemulator.validation.RequiredText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The answer to a payload that was found wanting.")
public record StandardizedValidationErrorResponse(
        @RequiredText @Schema(description = "Stable identifier of the kind of failure.")
        String code,

        @RequiredText @Schema(description = "What failed, for people; its wording may change.")
        String detail,

        @NotNull @Schema(description = "Everything that is wrong, in the payload's order.")
        List<StandardizedError> errors) {}
