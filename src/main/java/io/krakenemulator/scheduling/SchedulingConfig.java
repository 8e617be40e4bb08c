package io.krakenemulator.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How scheduled accounts are created. */
@ConfigMapping(prefix = "emulator.scheduling")
public interface SchedulingConfig {

    /**
     * How many scheduled accounts this replica creates at once, not counting those that wait because of a set duration or a hold.
     * With 0 it leaves them to other replicas.
     */
    @WithDefault("4")
    @Min(0)
    int workers();

    /** How long this replica sleeps at most before it polls for work, in case a notification is lost. */
    @WithDefault("PT30S")
    Duration poll();

    /**
     * How long a replica holds its claims on scheduled accounts without a heartbeat; after that other replicas create the accounts.
     * A running replica sends a heartbeat every third of this duration.
     */
    @WithDefault("${emulator.processing.lease:PT30S}")
    Duration lease();

    /**
     * How long the replica waits before it tries an account again that could not be created for a passing reason. If the reason
     * holds for the whole sandbox, such as slots that are all taken, it waits with the whole sandbox.
     */
    @WithDefault("PT1S")
    Duration retry();
}
