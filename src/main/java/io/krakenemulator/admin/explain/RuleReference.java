package io.krakenemulator.admin.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.admin.rules.RuleView;
import io.krakenemulator.validation.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The check that found a problem, in short. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "RuleReference",
        description = "The check that found a problem. `GET /emulator/v1/rules` has more of it.")
record RuleReference(
        @NotNull @Schema(description = "The name of the check.")
        String name,

        @NotNull @Schema(description = "The condition, in one or two sentences.")
        String says,

        @NotNull @Schema(description = "The origin of the check.")
        Source source,

        @Schema(description = "The name that the published schema gives the check. Absent where it has none.")
        String publishedName) {

    static RuleReference of(RuleView rule) {
        return new RuleReference(rule.name(), rule.says(), rule.source(), rule.publishedName());
    }
}
