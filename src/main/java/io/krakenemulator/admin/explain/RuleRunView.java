package io.krakenemulator.admin.explain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.RuleStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a rule ran over the payload. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "RuleRun", description = "How often a rule ran over the payload.")
record RuleRunView(
        @NotNull @Schema(description = "The name of the rule.")
        String rule,

        @NotNull @Schema(description = "The number of objects that it checked.")
        Integer ran,

        @NotNull
        @Schema(description = "The number of objects that it did not check, because a part is not well formed.")
        Integer skipped,

        @NotNull
        @Schema(
                description =
                        "How many of the skipped objects the explanation checks all the same, because the rule reads"
                                + " none of the broken values.")
        Integer checkedAnyway,

        @NotNull
        @Schema(description = "The places of the problems for which it was skipped and not checked, at most 10.")
        List<String> because) {

    static RuleRunView of(RuleStatus status) {
        return new RuleRunView(
                status.rule(),
                status.ran(),
                status.skipped(),
                status.checkedAnyway(),
                status.because().stream().map(Attr::toString).distinct().toList());
    }
}
