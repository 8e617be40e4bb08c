package io.krakenemulator.admin;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Access to the control API. */
@ConfigMapping(prefix = "emulator.admin")
public interface AdminSettings {

    /**
     * The key of the control API ({@code EMULATOR_ADMIN_KEY}). Without one, each replica makes a random key at start and
     * logs it once; so several replicas need one.
     */
    Optional<String> key();
}
