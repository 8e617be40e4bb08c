package io.krakenemulator.admin.explain;

import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.RuleStatus;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a rule ran over the payload. */
@RegisterForReflection
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
        @Schema(description = "The places of the problems for which it was skipped, at most 10. Correct these first.")
        List<String> because) {

    static RuleRunView of(RuleStatus status) {
        return new RuleRunView(
                status.rule(),
                status.ran(),
                status.skipped(),
                status.because().stream().map(Attr::toString).distinct().toList());
    }
}
