package io.krakenemulator.admin.processing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.processing.WorkDuration;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.constraint.DurationBetween;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of durations, both ends included. */
@RegisterForReflection
@Schema(name = "DurationRange", description = "A range of durations in ISO 8601, both ends included, P1D at most.")
record DurationRange(
        @NotNull
        @DurationBetween(min = DurationSetting.MIN, max = DurationSetting.MAX, message = DurationSetting.OUT_OF_BOUNDS)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "The shortest duration.")
        Duration min,

        @NotNull
        @DurationBetween(min = DurationSetting.MIN, max = DurationSetting.MAX, message = DurationSetting.OUT_OF_BOUNDS)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "The longest duration; not shorter than `min`.")
        Duration max)
        implements DurationSetting, CrossChecked {

    @Override
    public WorkDuration workDuration() {
        return new WorkDuration(min.toMillis(), max.toMillis());
    }

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (max.compareTo(min) < 0) {
            problems.at("max").add(ShapeCheck.INVALID, "must not be shorter than min");
        }
    }
}
