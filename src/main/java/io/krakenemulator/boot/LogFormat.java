package io.krakenemulator.boot;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Switches the framework's log to JSON if {@link LogConfig} says so. Its own setting still wins. */
public final class LogFormat implements ConfigSourceFactory {

    private static final String FORMAT = "emulator.log.format";
    private static final String VARIABLE = "EMULATOR_LOG_FORMAT";

    /** Below every other source, as {@link MigrationsAddress} is. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean json = LogConfig.Format.JSON.name().equalsIgnoreCase(read(context));
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.log.console.json.enabled", String.valueOf(json)), "form of the log", ORDINAL));
    }

    /**
     * Checks the variable before the configuration is read, which would take any other value for text.
     *
     * @throws StartFailure that names the variable
     */
    static void check(Map<String, String> environment) {
        var format = environment.getOrDefault(VARIABLE, "").strip();
        if (!format.isEmpty()
                && Stream.of(LogConfig.Format.values())
                        .noneMatch(known -> known.name().equalsIgnoreCase(format))) {
            throw new StartFailure(VARIABLE + " is \"" + format + "\": it must be text or json.");
        }
    }

    private static String read(ConfigSourceContext context) {
        ConfigValue format = context.getValue(FORMAT);
        return format == null || format.getValue() == null
                ? ""
                : format.getValue().strip();
    }
}
