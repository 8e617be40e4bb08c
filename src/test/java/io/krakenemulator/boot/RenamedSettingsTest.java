package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.lifecycle.SeedConfig;
import io.krakenemulator.payload.ValidationConfig;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RenamedSettingsTest {

    private static final int ENVIRONMENT = 300;
    private static final int FILE = 250;

    private static SmallRyeConfig config(Map<String, String> environment, Map<String, String> file) {
        return new SmallRyeConfigBuilder()
                // As the application finds it: by the service file
                .addDiscoveredInterceptors()
                .withSources(
                        new EnvConfigSource(environment, ENVIRONMENT),
                        new PropertiesConfigSource(file, "application.properties", FILE))
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(ValidationConfig.class)
                // Makes every unknown setting of the emulator an error, as in the application
                .withMapping(SeedConfig.class)
                .build();
    }

    private static ValidationConfig settings(Map<String, String> environment, Map<String, String> file) {
        return config(environment, file).getConfigMapping(ValidationConfig.class);
    }

    @Test
    void defaultsApplyWhenNoNameIsSet() {
        var settings = settings(Map.of(), Map.of());
        assertEquals(1000, settings.maxProblems());
        assertEquals(32768, settings.inlineLimit());
        assertEquals(Optional.empty(), settings.memory());
    }

    @Test
    void oldVariablesSetTheNewSettings() {
        var settings = settings(
                Map.of(
                        "EMULATOR_JUDGING_MAX_PROBLEMS", "7",
                        "EMULATOR_JUDGING_INLINE_LIMIT", "9",
                        "EMULATOR_JUDGING_MEMORY", "64M"),
                Map.of());
        assertEquals(7, settings.maxProblems());
        assertEquals(9, settings.inlineLimit());
        assertEquals(64 << 20, settings.memory().orElseThrow().asLongValue());
    }

    @Test
    void oldPropertiesSetTheNewSettings() {
        var settings =
                settings(Map.of(), Map.of("emulator.judging.max-problems", "7", "emulator.judging.memory", "64M"));
        assertEquals(7, settings.maxProblems());
        assertEquals(64 << 20, settings.memory().orElseThrow().asLongValue());
    }

    @Test
    void newNameWinsWhereverItIsSet() {
        var old = Map.of("EMULATOR_JUDGING_MAX_PROBLEMS", "7", "EMULATOR_JUDGING_MEMORY", "64M");
        var settings =
                settings(old, Map.of("emulator.validation.max-problems", "8", "emulator.validation.memory", "32M"));
        assertEquals(8, settings.maxProblems());
        assertEquals(32 << 20, settings.memory().orElseThrow().asLongValue());
    }

    @Test
    void newVariablesWinOverOldProperties() {
        var settings =
                settings(Map.of("EMULATOR_VALIDATION_MAX_PROBLEMS", "8"), Map.of("emulator.judging.max-problems", "7"));
        assertEquals(8, settings.maxProblems());
    }

    @Test
    void oldNamesInUseAreReportedInOneLine() {
        var config = config(Map.of("EMULATOR_JUDGING_MEMORY", "64M"), Map.of("emulator.judging.max-problems", "7"));
        assertEquals(
                Optional.of(
                        "Settings have new names: emulator.judging.max-problems is now emulator.validation.max-problems;"
                                + " emulator.judging.memory is now emulator.validation.memory. The next release does not read the"
                                + " old names, as properties or as environment variables."),
                RenamedSettingsWarning.warning(config));
    }

    @Test
    void newNamesAreNotReported() {
        var config =
                config(Map.of("EMULATOR_VALIDATION_MEMORY", "64M"), Map.of("emulator.validation.max-problems", "7"));
        assertEquals(Optional.empty(), RenamedSettingsWarning.warning(config));
    }

    @Test
    void everySettingOfValidationHasItsOldName() {
        Set<String> settings = Arrays.stream(ValidationConfig.class.getDeclaredMethods())
                .map(Method::getName)
                .map(name -> "emulator.validation."
                        + name.replaceAll("(?=[A-Z])", "-").toLowerCase())
                .collect(Collectors.toSet());
        assertEquals(settings, RenamedSettings.FORMER_NAMES.keySet());
    }
}
