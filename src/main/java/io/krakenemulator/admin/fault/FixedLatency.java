package io.krakenemulator.admin.fault;

import com.fasterxml.jackson.annotation.JsonValue;
import io.krakenemulator.validation.SingleValue;
import io.krakenemulator.validation.constraint.DurationBetween;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A latency that is always the same. */
@RegisterForReflection
@SingleValue
@Schema(
        name = "FixedLatency",
        description = "A duration in ISO 8601, PT5M at most.",
        type = SchemaType.STRING,
        format = "duration",
        examples = "PT2S")
record FixedLatency(
        @NotNull
        @DurationBetween(min = LatencySetting.MIN, max = LatencySetting.MAX, message = LatencySetting.OUT_OF_BOUNDS)
        Duration duration)
        implements LatencySetting {

    /** Returns the duration in ISO 8601, as the API writes it. */
    @JsonValue
    public String text() {
        return duration.toString();
    }
}
