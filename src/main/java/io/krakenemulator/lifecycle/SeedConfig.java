package io.krakenemulator.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The settings for the first sandboxes. */
@ConfigMapping(prefix = "emulator")
public interface SeedConfig {

    /** The path of a YAML or JSON file with the sandboxes that a start creates. */
    Optional<String> seed();

    /**
     * Whether an empty database gets the three shipped sandboxes, {@code default}, {@code guide} and {@code schema}, while no other is
     * configured.
     * Everyone knows their keys. With {@code false} none is created, and existing keys of them are dropped.
     */
    @WithDefault("true")
    boolean shippedSandboxes();
}
