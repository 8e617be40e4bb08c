package io.krakenemulator.admin;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The settings of the control API. */
@ConfigMapping(prefix = "emulator.admin")
public interface AdminConfig {

    /**
     * The key of the control API ({@code EMULATOR_ADMIN_KEY}). Without one, each replica creates a random key at start and
     * prints it once. Several replicas need a key that is set. It has visible ASCII characters alone, 255 at most.
     */
    Optional<String> key();
}
