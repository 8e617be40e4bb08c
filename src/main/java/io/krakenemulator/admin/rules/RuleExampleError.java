package io.krakenemulator.admin.rules;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem that a check reports of an example. */
@RegisterForReflection
@Schema(name = "RuleExampleError", description = "A problem that a check reports of an example.")
public record RuleExampleError(
        @NotNull @Schema(description = "The error code.") String code,

        @NotNull @Schema(description = "The place that the problem is reported at.")
        String attr) {}
