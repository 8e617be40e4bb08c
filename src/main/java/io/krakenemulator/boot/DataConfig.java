package io.krakenemulator.boot;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * Where data is kept. {@link Main} reads the setting itself, because the database starts before the configuration exists.
 * The interface documents and validates it like any other setting.
 */
@ConfigMapping(prefix = "emulator")
public interface DataConfig {

    /**
     * The directory that keeps the data of the embedded PostgreSQL. Without one the data ends with the emulator. The
     * setting has no effect where the address of a database is set.
     */
    Optional<String> dataDir();
}
