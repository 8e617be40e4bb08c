package io.krakenemulator.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Warns at start of settings that are set under a former name. */
@ApplicationScoped
class RenamedSettingsWarning {

    private static final Logger LOG = Logger.getLogger(RenamedSettingsWarning.class);

    private final Config config;

    RenamedSettingsWarning(Config config) {
        this.config = config;
    }

    void atStart(@Observes StartupEvent event) {
        warning(config).ifPresent(LOG::warn);
    }

    /** Returns one line that names each former name in use and the present one; empty if none is in use. */
    static Optional<String> warning(Config config) {
        var renamed = RenamedSettings.FORMER_NAMES.entrySet().stream()
                .filter(names -> config.getConfigValue(names.getValue()).getValue() != null)
                .map(names -> names.getValue() + " is now " + names.getKey())
                .collect(Collectors.joining("; "));
        return renamed.isEmpty()
                ? Optional.empty()
                : Optional.of("Settings have new names: " + renamed
                        + ". The next release does not read the old names, as properties or as environment variables.");
    }
}
