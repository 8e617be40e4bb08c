package io.krakenemulator.payload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** How payloads are validated. */
@ConfigMapping(prefix = "emulator.validation")
public interface ValidationConfig {

    /** How many problems one answer lists at most. The answer also states the number of all problems. */
    @WithDefault("1000")
    @Min(1)
    int maxProblems();

    /**
     * The longest body, in bytes, that is validated on the thread where it arrives. Longer bodies go to a worker thread, so that no
     * other request waits for them. Short bodies with so many values that they cost as much go there as well.
     */
    @WithDefault("32768")
    @Min(0)
    int inlineLimit();

    /**
     * How much memory all bodies take that are read and validated at once on this replica, such as {@code 64M}. A request that
     * exceeds it is answered 503. The default is a quarter of the maximum heap.
     */
    Optional<MemorySize> memory();
}
