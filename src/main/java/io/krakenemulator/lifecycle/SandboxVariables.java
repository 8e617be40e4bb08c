package io.krakenemulator.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Reads {@code EMULATOR_SANDBOXES_<NAME>_<SETTING>}. Names of variables have neither lower case nor dashes, so the general
 * rules cannot tell where a name of several words ends. This class knows the settings: {@code TEAM_A} is the sandbox
 * {@code team-a}.
 */
public final class SandboxVariables implements ConfigSource {

    private static final String PREFIX = "EMULATOR_SANDBOXES_";

    /** Just below the environment's own source, which reads names of one word the same way. */
    private static final int ORDINAL = 299;

    private static final Pattern FORM = Pattern.compile(PREFIX + "(?<name>[A-Za-z0-9]([A-Za-z0-9_]*[A-Za-z0-9])?)_"
            + "(?<setting>API_KEYS(_(?<index>[0-9]+)_)?|SEED|CLOCK_MODE|CLOCK_AT|DIALECT|STRICTNESS|REFERENCE_DATA)");

    private static final String KEYS = "API_KEYS";

    /** The package that starts the emulator reads the file. */
    private static final Pattern KEYS_FILE = Pattern.compile(PREFIX + "[A-Za-z0-9_]*[A-Za-z0-9]_API_KEYS_FILE");

    private final Map<String, String> properties = new HashMap<>();

    /** Reads the environment of the process. */
    public SandboxVariables() {
        this(System.getenv());
    }

    SandboxVariables(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            var match = FORM.matcher(name);
            if (match.matches()) {
                var setting = match.group("index") == null
                        ? property(match.group("setting"))
                        : "api-keys[" + match.group("index") + "]";
                properties.put("emulator.sandboxes." + words(match.group("name")) + "." + setting, value);
            }
        });
    }

    /** Returns the variables that have the prefix and no known setting, in alphabetical order. */
    static List<String> findUnknown(Map<String, String> environment) {
        return environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX)
                        && !FORM.matcher(name).matches()
                        && !KEYS_FILE.matcher(name).matches())
                .sorted()
                .toList();
    }

    /** Returns the property of the keys of a sandbox that a variable sets; empty for any other variable. */
    public static Optional<String> findPropertyOfKeys(String variable) {
        var match = FORM.matcher(variable);
        return match.matches() && match.group("setting").equals(KEYS)
                ? Optional.of("emulator.sandboxes." + words(match.group("name")) + "." + property(KEYS))
                : Optional.empty();
    }

    private static String property(String setting) {
        return setting.startsWith("CLOCK_") ? "clock." + words(setting.substring(6)) : words(setting);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.copyOf(properties.keySet());
    }

    @Override
    public String getValue(String property) {
        return properties.get(property);
    }

    @Override
    public String getName() {
        return "EMULATOR_SANDBOXES_* environment variables";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
