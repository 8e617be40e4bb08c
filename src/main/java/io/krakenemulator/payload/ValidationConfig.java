package io.krakenemulator.payload;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** How payloads are validated. */
@ConfigMapping(prefix = "emulator.validation")
public interface ValidationConfig {

    /** How many problems one answer lists at most; the answer says how many there were. */
    @WithDefault("1000")
    @Min(1)
    int maxProblems();

    /**
     * The longest body, in bytes, that is validated where it arrives. Longer ones, and short ones with so many values that they
     * cost as much, go to a worker thread, so that they keep no other request waiting.
     */
    @WithDefault("32768")
    @Min(0)
    int inlineLimit();

    /**
     * How much memory the bodies may take that are read and validated at once on this replica, such as {@code 64M}; beyond it a
     * request is answered 503. A quarter of the largest heap when it is not set.
     */
    Optional<MemorySize> memory();
}
