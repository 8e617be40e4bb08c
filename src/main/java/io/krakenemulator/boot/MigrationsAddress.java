package io.krakenemulator.boot;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Derives the JDBC data source of the schema migrations from the reactive data source, so that one address of the
 * database is enough. Anything configured for {@code quarkus.datasource.migrations} itself wins.
 */
public final class MigrationsAddress implements ConfigSourceFactory {

    static final String REACTIVE_URL = "quarkus.datasource.reactive.url";
    static final String PREFIX = "quarkus.datasource.migrations.";

    /** Below every other source: application.properties is 250. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        return value(context, REACTIVE_URL)
                .flatMap(MigrationsAddress::readable)
                .<List<ConfigSource>>map(address -> List.of(new PropertiesConfigSource(
                        properties(context, address), "address of the schema migrations", ORDINAL)))
                .orElse(List.of());
    }

    private static Map<String, String> properties(ConfigSourceContext context, DatabaseAddress address) {
        Map<String, String> properties = new HashMap<>();
        properties.put(PREFIX + "jdbc.url", address.jdbcUrl());
        value(context, "quarkus.datasource.username")
                .or(address::username)
                .ifPresent(username -> properties.put(PREFIX + "username", username));
        value(context, "quarkus.datasource.password")
                .or(address::password)
                .ifPresent(password -> properties.put(PREFIX + "password", password));
        // Expressions have been resolved by now; what looks like one is part of a password.
        properties.replaceAll((name, value) -> value.replace("$", "\\$"));
        return properties;
    }

    /** The reactive driver reports an address that it cannot read; configuration is no place to fail. */
    private static Optional<DatabaseAddress> readable(String address) {
        try {
            return Optional.of(DatabaseAddress.parse(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }
}
