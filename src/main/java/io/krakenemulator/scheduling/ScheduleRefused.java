package io.krakenemulator.scheduling;

import io.krakenemulator.schema.account.StandardizedError;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to an account that cannot be scheduled. Source: the samples of the schema; that everything that is wrong is
 * listed too is ours.
 */
@RegisterForReflection
@Schema(name = "ScheduleRefused", description = "Why an account cannot be scheduled.")
public record ScheduleRefused(
        @NotNull @Schema(description = "Stable identifier of the kind of failure.")
        String code,

        @NotNull @Schema(description = "What failed, for people; its wording may change.")
        String detail,

        @NotNull @Schema(description = "Part of the system in which it went wrong.")
        String domain,

        @Schema(description = "Everything that is wrong, in the payload's order.")
        List<StandardizedError> errors) {}
