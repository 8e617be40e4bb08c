package io.krakenemulator.admin.explain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on a payload, explained. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "Explanation", description = "The verdict on a payload, with what led to each problem.")
record ExplanationView(
        @NotNull @Schema(description = "Whether the emulated call would accept the payload.")
        ExplainedVerdict verdict,

        @NotNull @Schema(description = "The problems, in the order of the emulated call; at most 100.")
        List<ExplainedProblem> problems,

        @NotNull @Schema(description = "How many further problems there are.")
        Integer problemsNotListed,

        @NotNull
        @Schema(
                description =
                        "Problems that the emulated call reports only once the broken values are corrected: those of"
                                + " rules that it skips, although they read no broken value. At most 100.")
        List<ExplainedProblem> hiddenProblems,

        @NotNull @Schema(description = "Every rule over an object of the payload, in alphabetical order.")
        List<RuleRunView> rules) {}
