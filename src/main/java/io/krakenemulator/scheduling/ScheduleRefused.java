package io.krakenemulator.scheduling;

import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.dialect.OnlyIn;
import io.krakenemulator.schema.account.StandardizedError;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Documents the answer to an account that cannot be scheduled. Source: the samples of the schema. The list of problems is our
 * addition.
 */
@RegisterForReflection
@Schema(name = "ScheduleRefused", description = "Why an account cannot be scheduled.")
public record ScheduleRefused(
        @NotNull @Schema(description = "The stable identifier of the kind of failure.")
        String code,

        @NotNull @Schema(description = "The failure, for people. The wording may change.")
        String detail,

        @NotNull @Schema(description = "The part of the system that failed.")
        String domain,

        @OnlyIn(Dialect.BOTH) @Schema(description = "All problems, in the order of the payload.")
        List<StandardizedError> errors) {}
