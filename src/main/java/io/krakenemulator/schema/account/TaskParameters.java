package io.krakenemulator.schema.account;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@RegisterForReflection
@Schema(description = "The window in which a scheduled account is created.")
public record TaskParameters(
        @Schema(
                description = "Whether to do a dry run: the emulator creates the account and rolls it back.",
                defaultValue = "false")
        Boolean isDryRun,

        @Schema(
                description = "End of the window in which the account is created, at most four days ahead.",
                nullable = true)
        Instant scheduleWindowEnd,

        @Schema(description = "Start of that window, not in the past.", nullable = true)
        Instant scheduleWindowStart) {

    /** How far ahead a window may end. */
    public static final Duration FURTHEST = Duration.ofDays(4);

    /** Returns when the window opens. The default is at once. */
    public Instant opensAt(Instant now) {
        return scheduleWindowStart == null ? now : scheduleWindowStart;
    }

    /** Returns when the window closes. The default, the latest moment that is allowed, is inferred. */
    public Instant closesAt(Instant now) {
        return scheduleWindowEnd == null ? now.plus(FURTHEST) : scheduleWindowEnd;
    }

    public boolean hasDryRun() {
        return Boolean.TRUE.equals(isDryRun);
    }
}
