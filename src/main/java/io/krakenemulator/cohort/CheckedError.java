package io.krakenemulator.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.validation.Origin;
import io.krakenemulator.validation.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One problem of a line. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "CheckedError", description = "One problem of a line.")
public record CheckedError(
        @NotNull @Schema(description = "The code, as the emulated call answers it.")
        String code,

        @NotNull @Schema(description = "The place in the payload; empty for the payload as a whole.")
        String attr,

        @NotNull @Schema(description = "The sentence for people.")
        String detail,

        @NotNull @Schema(description = "The name of the check that found it, as `GET /emulator/v1/rules` lists it.")
        String rule,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "The first line that has the same value, if the problem is about another line of the cohort.")
        Long firstLine) {

    public static CheckedError of(Problem problem) {
        return of(problem, null);
    }

    /** @param firstLine the earlier line that the problem is about, or {@code null} */
    public static CheckedError of(Problem problem, Long firstLine) {
        return new CheckedError(
                problem.code(),
                problem.at().toString(),
                problem.detail(),
                ruleOf(problem.origin(), problem.code()),
                firstLine);
    }

    /** The rule book lists checks of shape by their codes. */
    private static String ruleOf(Origin origin, String code) {
        if (origin instanceof Origin.NamedRule rule) {
            return rule.name();
        }
        return origin instanceof Origin.Constraint constraint ? constraint.name() : code;
    }
}
