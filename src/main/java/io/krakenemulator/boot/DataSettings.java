package io.krakenemulator.boot;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * Where data is kept. {@link Main} has read it by the time this interface could be asked, as the database comes before all
 * else; it stands here to be documented and validated with the other settings.
 */
@ConfigMapping(prefix = "emulator")
public interface DataSettings {

    /**
     * The directory that keeps the data of the embedded PostgreSQL. Without one the data ends with the emulator. Means
     * nothing where the address of a database is set.
     */
    Optional<String> dataDir();
}
