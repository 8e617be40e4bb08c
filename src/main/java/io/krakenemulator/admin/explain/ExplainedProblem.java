package io.krakenemulator.admin.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One problem of a payload, with what led to it. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExplainedProblem", description = "One problem of a payload, with what led to it.")
record ExplainedProblem(
        @NotNull @Schema(description = "The code, as the emulated call answers it.")
        String code,

        @NotNull @Schema(description = "The place in the payload.")
        String attr,

        @NotNull @Schema(description = "The sentence of the emulated call.")
        String detail,

        @NotNull @Schema(description = "The check that found the problem.")
        RuleReference rule,

        @Schema(
                implementation = Object.class,
                description = "The value at the place, shortened if it is a long text. Absent if there is none, and for"
                        + " objects and lists that are not empty.")
        JsonNode value,

        @NotNull
        @Schema(
                description =
                        "For a problem of a rule over an object, the values that it depends on, nearest to its place"
                                + " first, at most 20.")
        List<ComparedView> compared,

        @NotNull @Schema(description = "Whether every value of the rule's object was tried for `compared`.")
        Boolean comparedIsComplete,

        @NotNull
        @Schema(
                description =
                        "The values that the rule looked up in the reference data, for all of its object: those that"
                                + " are not there first, at most 10.")
        List<ConsultedView> consulted,

        @Schema(description = "The time of the sandbox. Absent if the rule did not read it.")
        Instant clock,

        @Schema(description = "The values that the field accepts. Absent for the payload as a whole.")
        AcceptedView accepted,

        @NotNull @Schema(description = "Accepted values that are spelled nearly like the one that was sent, at most 3.")
        List<String> didYouMean,

        @NotNull @Schema(description = "How to correct the payload, in short.")
        String hint) {}
