package io.krakenemulator.admin.referee;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdicts on the client of a sandbox. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "RefereeReport", description = "The verdicts on the client of a sandbox.")
public record RefereeView(
        @NotNull @Schema(description = "Whether no rule failed.")
        Boolean passed,

        @NotNull @Schema(description = "The number of rules that failed.")
        Long failed,

        @NotNull @Schema(description = "The number of rules that the calls of the client gave nothing to judge.")
        Long notObserved,

        @NotNull
        @Schema(
                description =
                        "The number of calls that are missing, because the database was away for too long. If there are any,"
                                + " only rules that need not every call are judged.")
        Long lostCalls,

        @NotNull @Schema(description = "The greatest age of staged data that may be processed.", examples = "P7D")
        String stagedAge,

        @NotNull
        @Schema(
                description = "How long a client may take before a missing call counts as left out.",
                examples = "PT60S")
        String grace,

        @NotNull @Schema(description = "The verdicts by rule.")
        List<RulingView> rules) {}
