package io.krakenemulator.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much patience there is with the database. */
@ConfigMapping(prefix = "emulator.database")
public interface DatabaseConfig {

    /** How long a request waits for a connection, a new one or one that others use; after that it is answered with 503. */
    @WithDefault("PT10S")
    @DurationMin(millis = 1)
    Duration connectTimeout();
}
