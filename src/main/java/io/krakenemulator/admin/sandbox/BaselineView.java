package io.krakenemulator.admin.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.krakenemulator.sandbox.Baseline;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The state that resets of a sandbox return to, as the control API shows it. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "SandboxBaseline", description = "The state that resets of the sandbox return to.")
public record BaselineView(
        @NotNull
        @Schema(
                description = "When an operator last set the baseline, in real time; null when nobody has.",
                nullable = true)
        Instant setAt,

        @NotNull
        @Schema(
                description =
                        "How the clock runs after a reset: `live`, `frozen` or `offset`; null when a reset leaves it"
                                + " alone.",
                nullable = true)
        String clockMode,

        @NotNull
        @Schema(
                description =
                        "The moment that the clock shows after a reset; an offset clock runs on from it. Null for a live"
                                + " clock, and when a reset leaves the clock alone.",
                nullable = true)
        Instant clockAt) {

    private static final BaselineView CREATION = new BaselineView(null, null, null);

    /** @param baseline {@code null} when no operator has set one */
    static BaselineView of(Baseline baseline) {
        return baseline == null
                ? CREATION
                : new BaselineView(baseline.setAt(), baseline.mode().name().toLowerCase(Locale.ROOT), baseline.at());
    }
}
