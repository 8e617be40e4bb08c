package io.krakenemulator.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the first sandboxes come from. */
@ConfigMapping(prefix = "emulator")
public interface SeedSettings {

    /** The path of a YAML or JSON file with the sandboxes to be there at start. */
    Optional<String> seed();

    /**
     * Whether an empty database gets the two sandboxes that come with the emulator, {@code default} and {@code guide}, while no other
     * is configured. Everyone knows their keys. With {@code false} none is created, and their keys are dropped where they exist
     * from earlier.
     */
    @WithDefault("true")
    boolean shippedSandboxes();
}
