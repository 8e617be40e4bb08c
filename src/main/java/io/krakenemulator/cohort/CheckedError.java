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
        Long firstLine,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "True if the list of expected failures has the problem.")
        Boolean expected,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Why the problem is expected, as the list has it.")
        String reason) {

    /** Creates a problem that is not expected. */
    CheckedError(String code, String attr, String detail, String rule, Long firstLine) {
        this(code, attr, detail, rule, firstLine, null, null);
    }

    /**
     * Returns the same problem as an expected one.
     *
     * @param why {@code null} for a problem that is not expected
     */
    public CheckedError expect(String why) {
        return why == null ? this : new CheckedError(code, attr, detail, rule, firstLine, true, why);
    }

    boolean isExpected() {
        return expected != null;
    }

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
