package io.krakenemulator.seeding;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Sandboxes from a file. */
@ConfigMapping(prefix = "emulator")
public interface SeedSettings {

    /** The path of a YAML or JSON file with the sandboxes to be there at start. */
    Optional<String> seed();
}
