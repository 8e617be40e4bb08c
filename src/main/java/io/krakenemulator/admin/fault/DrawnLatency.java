package io.krakenemulator.admin.fault;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.validation.CrossChecked;
import io.krakenemulator.validation.Problems;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.constraint.DurationBetween;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A range of latencies, both ends included. */
@RegisterForReflection
@Schema(name = "DrawnLatency", description = "A range of durations in ISO 8601, both ends included, PT5M at most.")
record DrawnLatency(
        @NotNull
        @DurationBetween(min = LatencySetting.MIN, max = LatencySetting.MAX, message = LatencySetting.OUT_OF_BOUNDS)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "The shortest latency.")
        Duration min,

        @NotNull
        @DurationBetween(min = LatencySetting.MIN, max = LatencySetting.MAX, message = LatencySetting.OUT_OF_BOUNDS)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "The longest latency; not shorter than `min`.")
        Duration max)
        implements LatencySetting, CrossChecked {

    @Override
    public void check(ObjectNode sent, Problems problems) {
        if (max.compareTo(min) < 0) {
            problems.at("max").add(ShapeCheck.INVALID, "must not be shorter than min");
        }
    }
}
