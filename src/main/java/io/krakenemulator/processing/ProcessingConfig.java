package io.krakenemulator.processing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How accounts are processed. */
@ConfigMapping(prefix = "emulator.processing")
public interface ProcessingConfig {

    /**
     * How long work holds its account and its slot without a heartbeat; after that both are free for other work. Running work
     * sends a heartbeat every third of this duration.
     */
    @WithDefault("PT30S")
    @DurationMin(millis = 300)
    Duration lease();

    /**
     * How many accounts this replica works on at once. Further calls are throttled, as they are beyond a sandbox's limit.
     * Work that waits because of a set duration or a hold does not count.
     */
    @WithDefault("128")
    @Min(1)
    int workers();

    /**
     * How many accounts wait on this replica at once because of a set duration or a hold. Further calls are throttled. Each
     * keeps its request and its connection in memory, but none of the account's data.
     */
    @WithDefault("2000")
    @Min(0)
    @WithName("waiting")
    int maxWaiting();
}
