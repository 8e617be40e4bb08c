package io.krakenemulator.admin.referee;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.referee.Ruling;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict by one rule. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "RefereeRuling", description = "The verdict by one rule.")
public record RulingView(
        @NotNull @Schema(description = "The name of the rule.", examples = "registration_sent_twice")
        String rule,

        @NotNull
        @Schema(
                description = "Whether the client keeps the rule, or gave it nothing to judge.",
                enumeration = {"passed", "failed", "not_observed"})
        String verdict,

        @NotNull
        @Schema(
                description = "Where the rule comes from.",
                enumeration = {"guide", "schema", "inference"})
        String source,

        @NotNull @Schema(description = "What a client must do.")
        String demand,

        @NotNull @Schema(description = "What breaks the rule exactly.")
        String judges,

        @NotNull @Schema(description = "What the rule cannot see, and what it excuses.")
        String limits,

        @NotNull @Schema(description = "What the rule counts.", examples = "registered accounts")
        String unit,

        @NotNull @Schema(description = "How many of them the rule could judge.")
        Long observed,

        @NotNull @Schema(description = "How many of them break the rule.")
        Long violations,

        @NotNull @Schema(description = "The first ten that break the rule, by time.")
        List<OffenderView> offenders) {

    /** Returns the form of a ruling. */
    static RulingView of(Ruling ruling) {
        var rule = ruling.rule();
        return new RulingView(
                rule.code(),
                ruling.verdict().name().toLowerCase(Locale.ROOT),
                rule.source().name().toLowerCase(Locale.ROOT),
                rule.demand(),
                rule.judges(),
                rule.limits(),
                rule.unit(),
                ruling.observed(),
                ruling.violations(),
                ruling.offenders().valueStream().map(OffenderView::of).toList());
    }

    boolean hasVerdict(Ruling.Verdict sought) {
        return verdict.equals(sought.name().toLowerCase(Locale.ROOT));
    }
}
