package io.krakenemulator.journal;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The settings of the journal of each sandbox that has none of its own. */
@ConfigMapping(prefix = "emulator.journal")
public interface JournalConfig {

    /** How many requests the journal of a sandbox keeps; 0 for no journal, and no facts for the referee either. */
    @WithDefault("10000")
    @Min(0)
    @Max(100_000)
    int rows();

    /** How many bytes the requests in the journal of a sandbox take, such as 16M. The oldest are dropped. At most 256M. */
    @WithDefault("16M")
    MemorySize bytes();

    /** How long the journal keeps a request, as an ISO 8601 duration such as P7D, by the real clock. */
    @WithDefault("P7D")
    Duration age();

    /** Whether the journal keeps the bodies of requests and answers, up to 64 KiB of each. */
    @WithDefault("false")
    boolean bodies();
}
