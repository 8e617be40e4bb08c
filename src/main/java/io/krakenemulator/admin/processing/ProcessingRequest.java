package io.krakenemulator.admin.processing;

import io.krakenemulator.processing.ProcessingSettings;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The processing settings that are to be set. */
@RegisterForReflection
@Schema(
        name = "ProcessingSettings",
        description = "The processing settings that are to be set. What is left out stays as it is.")
record ProcessingRequest(
        @Min(0)
        @Max(ProcessingSettings.MAX_LIMIT)
        @Schema(description = "How many accounts may be processed at once, over all replicas; 0 for any number.")
        Integer concurrencyLimit,

        @Schema(description = "How long processing an account takes.")
        DurationSetting duration,

        @Schema(description = "Whether processing stops, with its slot taken, until it is released.")
        Boolean hold) {

    /** Returns the settings as they become. */
    ProcessingSettings change(ProcessingSettings settings) {
        return new ProcessingSettings(
                concurrencyLimit == null ? settings.limit() : concurrencyLimit,
                duration == null ? settings.duration() : duration.workDuration(),
                hold == null ? settings.hold() : hold);
    }
}
