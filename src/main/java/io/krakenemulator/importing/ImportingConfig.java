package io.krakenemulator.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accounts are made. */
@ConfigMapping(prefix = "emulator.processing")
public interface ImportingConfig {

    /** How long a process call may hold its account unheard; after that another may try. */
    @WithDefault("PT30S")
    Duration lease();
}
