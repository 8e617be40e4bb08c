package io.krakenemulator.admin.processing;

import io.krakenemulator.processing.WorkDuration;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long processing an account takes: always the same, or drawn from a range. */
@RegisterForReflection
@Schema(
        name = "DurationSetting",
        description = "How long processing an account takes: always the same, or drawn from a range.",
        oneOf = {FixedDuration.class, DurationRange.class})
sealed interface DurationSetting permits FixedDuration, DurationRange {

    String MIN = "PT0S";
    String MAX = "P1D";
    String OUT_OF_BOUNDS = "must be a duration such as PT0.2S, P1D at most";

    /** Returns the duration that work takes; parts of a millisecond are lost. */
    WorkDuration workDuration();

    /** Returns the setting that gives a duration of work. */
    static DurationSetting of(WorkDuration duration) {
        var min = Duration.ofMillis(duration.minMillis());
        return duration.isFixed()
                ? new FixedDuration(min)
                : new DurationRange(min, Duration.ofMillis(duration.maxMillis()));
    }
}
