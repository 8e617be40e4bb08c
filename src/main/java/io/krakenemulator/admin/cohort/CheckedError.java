package io.krakenemulator.admin.cohort;

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
record CheckedError(
        @NotNull @Schema(description = "The code, as the emulated call answers it.")
        String code,

        @NotNull @Schema(description = "The place in the payload; empty for the payload as a whole.")
        String attr,

        @NotNull @Schema(description = "The sentence for people.")
        String detail,

        @NotNull @Schema(description = "The name of the check that found it, as `GET /emulator/v1/rules` lists it.")
        String rule) {

    static CheckedError of(Problem problem) {
        return new CheckedError(
                problem.code(), problem.at().toString(), problem.detail(), ruleOf(problem.origin(), problem.code()));
    }

    /** The rule book lists checks of shape by their codes. */
    private static String ruleOf(Origin origin, String code) {
        if (origin instanceof Origin.NamedRule rule) {
            return rule.name();
        }
        return origin instanceof Origin.Constraint constraint ? constraint.name() : code;
    }
}
