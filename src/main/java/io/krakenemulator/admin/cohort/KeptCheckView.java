package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.cohort.CheckSummary;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kept check. It is rendered from the JSON that is stored. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "KeptCheck", description = "A check that is kept under a name.")
record KeptCheckView(
        @NotNull @Schema(description = "Its name in the sandbox.")
        String name,

        @NotNull @Schema(description = "The kind of the payloads, as in the query of the check.")
        String payloads,

        @NotNull @Schema(description = "When it began, by the real clock.")
        Instant begunAt,

        @Schema(nullable = true, description = "When it ended. Null while it runs, and if it was cut off.")
        Instant endedAt,

        @NotNull @Schema(description = "Whether it has ended with a summary.")
        Boolean complete,

        @Schema(nullable = true, description = "The summary, as the check answered it. Null without an end.")
        CheckSummary summary) {

    /** A kept check in a list. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "KeptCheckItem", description = "A kept check in a list.")
    record Item(
            @NotNull @Schema(description = "Its name in the sandbox.")
            String name,

            @NotNull @Schema(description = "The kind of the payloads, as in the query of the check.")
            String payloads,

            @NotNull @Schema(description = "When it began, by the real clock.")
            Instant begunAt,

            @Schema(nullable = true, description = "When it ended. Null while it runs, and if it was cut off.")
            Instant endedAt,

            @NotNull @Schema(description = "Whether it has ended with a summary.")
            Boolean complete,

            @Schema(nullable = true, description = "The number of lines. Null without an end.")
            Long lines,

            @Schema(nullable = true, description = "The number of lines of each verdict. Null without an end.")
            CheckSummary.ByVerdict verdicts,

            @Schema(nullable = true, description = "Whether the check keeps its limits. Null without limits.")
            CheckSummary.Gate gate) {}
}
