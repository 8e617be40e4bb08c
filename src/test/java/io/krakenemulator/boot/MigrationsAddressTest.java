package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationsAddressTest {

    private static final String REACTIVE = "quarkus.datasource.reactive.url";
    private static final String JDBC = "quarkus.datasource.migrations.jdbc.url";
    private static final String USERNAME = "quarkus.datasource.migrations.username";
    private static final String PASSWORD = "quarkus.datasource.migrations.password";

    @Test
    void oneAddressIsEnough() {
        var config = config(Map.of(REACTIVE, "postgresql://anna:s3cret@db.example/emulator"));

        assertEquals("jdbc:postgresql://db.example:5432/emulator", config.getRawValue(JDBC));
        assertEquals("anna", config.getValue(USERNAME, String.class));
        assertEquals("s3cret", config.getValue(PASSWORD, String.class));
    }

    @Test
    void configuredCredentialsComeBeforeThoseOfTheAddress() {
        var config = config(Map.of(
                REACTIVE,
                "postgresql://anna:s3cret@db.example/emulator",
                "quarkus.datasource.username",
                "bert",
                "quarkus.datasource.password",
                "pass$\\{word}"));

        assertEquals("bert", config.getValue(USERNAME, String.class));
        assertEquals(
                config.getValue("quarkus.datasource.password", String.class), config.getValue(PASSWORD, String.class));
    }

    @Test
    void explicitAddressWins() {
        var config = config(Map.of(REACTIVE, "postgresql://pooler.example/emulator", JDBC, "jdbc:postgresql://own/e"));

        assertEquals("jdbc:postgresql://own/e", config.getValue(JDBC, String.class));
    }

    @Test
    void withoutAnAddressNothingIsDerived() {
        assertEquals(Optional.empty(), config(Map.of()).getOptionalValue(JDBC, String.class));
        assertEquals(Optional.empty(), config(Map.of(REACTIVE, "mysql://db/e")).getOptionalValue(JDBC, String.class));
    }

    private static SmallRyeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "test", 300))
                .withSources(new MigrationsAddress())
                .build();
    }
}
