package io.krakenemulator.scheduling;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Documents the answer to an account that is imported already. Source: the samples of the schema. */
@RegisterForReflection
@Schema(name = "ScheduleAlreadyImported", description = "The account is imported already and is not created again.")
public record ScheduleAlreadyImported(
        @NotNull @Schema(name = "non_field_errors", description = "The problem.")
        Reason nonFieldErrors,

        @NotNull @Schema(name = "account_id", description = "The number of the account that was created.")
        String accountId) {

    /** The problem. */
    @RegisterForReflection
    @Schema(name = "ScheduleAlreadyImportedReason", description = "The problem.")
    public record Reason(
            @NotNull @Schema(description = "The problem, for people. The wording may change.")
            String detail,

            @NotNull @Schema(description = "The stable identifier of the problem.")
            String code) {}
}
