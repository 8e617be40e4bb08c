package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.ConfigValidationException;
import org.junit.jupiter.api.Test;

/** The line of a start that settings have ended. */
class SettingFailuresTest {

    private static String oneLine(String... problems) {
        var failure = new ConfigValidationException(java.util.Arrays.stream(problems)
                .map(ConfigValidationException.Problem::new)
                .toArray(ConfigValidationException.Problem[]::new));
        return SettingFailures.oneLine(failure);
    }

    @Test
    void valueOfTheWrongKindIsNamedWithItsVariable() {
        assertEquals(
                "EMULATOR_PROCESSING_LEASE is \"abc\", which is wrong: Invalid duration: abc",
                oneLine(
                        "java.lang.IllegalArgumentException: SRCFG00039: The config property emulator.processing.lease with the"
                                + " config value \"abc\" threw an Exception whilst being converted Invalid duration: abc"));
    }

    @Test
    void valueBeyondItsBoundsIsNamedWithItsVariable() {
        assertEquals(
                "EMULATOR_PROCESSING_WORKERS must be greater than or equal to 1",
                oneLine("emulator.processing.workers must be greater than or equal to 1"));
    }

    @Test
    void eachProblemIsNamedOnce() {
        assertEquals(
                "EMULATOR_A_B must not be null; EMULATOR_C must not be null",
                oneLine("emulator.a-b must not be null", "emulator.c must not be null", "emulator.c must not be null"));
    }
}
