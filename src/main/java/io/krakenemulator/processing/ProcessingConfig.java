package io.krakenemulator.processing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How accounts are processed. */
@ConfigMapping(prefix = "emulator.processing")
public interface ProcessingConfig {

    /**
     * How long work may hold its account and its slot unheard; after that both are free for others. Work that lives is
     * heard of every third of it.
     */
    @WithDefault("PT30S")
    @DurationMin(millis = 300)
    Duration lease();

    /**
     * How many accounts this replica works on at once; what comes beyond is refused, as it is beyond a sandbox's limit.
     * Work that waits, because it is to last or to be held, does not count.
     */
    @WithDefault("128")
    @Min(1)
    int workers();

    /**
     * How many accounts may wait on this replica at once, because they are to last or to be held; what comes beyond is
     * refused as well. Each keeps its request and its connection in memory, and none of the account's data.
     */
    @WithDefault("2000")
    @Min(0)
    int waiting();
}
