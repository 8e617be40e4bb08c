package io.krakenemulator.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Warns at start of environment variables that begin like settings of the emulator and are none, such as misspelled ones. Leaves out
 * variables of sandboxes, as an unknown one of these stops the start.
 */
@ApplicationScoped
class UnknownVariablesWarning {

    private static final Logger LOG = Logger.getLogger(UnknownVariablesWarning.class);

    /** The variables of all settings, one a line. SettingsDocumentTest writes it together with docs/settings.md. */
    static final String KNOWN = "/settings/variables.txt";

    private static final String PREFIX = "EMULATOR_";
    private static final String FILE = "_FILE";

    /** Kubernetes sets these in each container where a service is called {@code emulator}. The others belong to sandboxes. */
    private static final Pattern NOT_MEANT =
            Pattern.compile("EMULATOR_(?:SERVICE_HOST|SERVICE_PORT\\w*|PORT|PORT_\\d+_\\w+|SANDBOXES_\\w+)");

    void atStart(@Observes StartupEvent event) {
        warning(System.getenv().keySet()).ifPresent(LOG::warn);
    }

    /** Returns one line that names the unknown variables; empty if there is none. */
    static Optional<String> warning(Set<String> variables) {
        var unknown = variables.stream()
                .filter(variable -> variable.startsWith(PREFIX))
                .filter(Predicate.not(NOT_MEANT.asMatchPredicate()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            var known = readKnown();
            unknown.removeIf(variable -> known.contains(variable)
                    || variable.endsWith(FILE)
                            && known.contains(variable.substring(0, variable.length() - FILE.length())));
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("These variables are no settings of this release and have no effect: "
                        + String.join(", ", unknown) + ". See docs/settings.md.");
    }

    private static Set<String> readKnown() {
        try (var file = UnknownVariablesWarning.class.getResourceAsStream(KNOWN)) {
            var known = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
            RenamedSettings.FORMER_NAMES.values().stream()
                    .map(SettingFailures::variable)
                    .forEach(known::add);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
