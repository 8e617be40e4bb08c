package io.krakenemulator.admin.processing;

import com.fasterxml.jackson.annotation.JsonValue;
import io.krakenemulator.processing.WorkDuration;
import io.krakenemulator.validation.SingleValue;
import io.krakenemulator.validation.constraint.DurationBetween;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A duration that is always the same. */
@RegisterForReflection
@SingleValue
@Schema(
        name = "FixedDuration",
        description = "A duration in ISO 8601, P1D at most.",
        type = SchemaType.STRING,
        format = "duration",
        examples = "PT2S")
record FixedDuration(
        @NotNull
        @DurationBetween(min = DurationSetting.MIN, max = DurationSetting.MAX, message = DurationSetting.OUT_OF_BOUNDS)
        Duration duration)
        implements DurationSetting {

    /** Returns the duration in ISO 8601, as the API writes it. */
    @JsonValue
    public String text() {
        return duration.toString();
    }

    @Override
    public WorkDuration workDuration() {
        return new WorkDuration(duration.toMillis(), duration.toMillis());
    }
}
