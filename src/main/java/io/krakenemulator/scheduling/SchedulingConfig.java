package io.krakenemulator.scheduling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How scheduled accounts are made. */
@ConfigMapping(prefix = "emulator.scheduling")
public interface SchedulingConfig {

    /**
     * How many scheduled accounts this replica makes at a time, not counting those that wait because they are to last or to be
     * held; with 0 it leaves them to others.
     */
    @WithDefault("4")
    @Min(0)
    int workers();

    /** How long this replica sleeps at most before it looks for work unasked, should a wake-up call have been lost. */
    @WithDefault("PT30S")
    Duration poll();

    /**
     * How long a replica may be unheard before others make the accounts that it has taken on. One that lives is heard of
     * every third of it.
     */
    @WithDefault("${emulator.processing.lease:PT30S}")
    Duration lease();

    /**
     * How long an account that could not be made for a passing reason is left alone; where it is a reason for the whole
     * sandbox, such as slots that are all taken, this replica leaves the sandbox alone.
     */
    @WithDefault("PT1S")
    Duration retry();
}
