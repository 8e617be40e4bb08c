package io.krakenemulator.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of request bodies. */
@ConfigMapping(prefix = "emulator")
public interface WebConfig {

    /** The largest request body, such as {@code 10M}; a larger one is answered with 413. A line of a cohort check has the same limit. */
    @WithDefault("10M")
    MemorySize maxBodySize();
}
