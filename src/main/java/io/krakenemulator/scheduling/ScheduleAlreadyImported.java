package io.krakenemulator.scheduling;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to an account that was made before. Source: the samples of the schema. */
@RegisterForReflection
@Schema(name = "ScheduleAlreadyImported", description = "The account was made before, and is not made again.")
public record ScheduleAlreadyImported(
        @NotNull @Schema(name = "non_field_errors", description = "What is wrong.")
        Reason nonFieldErrors,

        @NotNull @Schema(name = "account_id", description = "Number of the account that was made.")
        String accountId) {

    /** What is wrong. */
    @RegisterForReflection
    @Schema(name = "ScheduleAlreadyImportedReason", description = "What is wrong.")
    public record Reason(
            @NotNull @Schema(description = "What is wrong, for people; its wording may change.")
            String detail,

            @NotNull @Schema(description = "Stable identifier of what is wrong.")
            String code) {}
}
