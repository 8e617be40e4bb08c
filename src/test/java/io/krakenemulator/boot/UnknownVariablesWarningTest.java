package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Warnings of variables that look like settings. */
class UnknownVariablesWarningTest {

    @Test
    void misspelledVariablesAreNamed() {
        var warning = UnknownVariablesWarning.warning(
                        Set.of("EMULATOR_ADMIN_KEYS", "EMULATOR_LOG_ACESS", "EMULATOR_LOG_ACCESS", "PATH"))
                .orElseThrow();
        assertTrue(warning.contains("EMULATOR_ADMIN_KEYS, EMULATOR_LOG_ACESS."), warning);
    }

    @Test
    void settingsSecretsFormerNamesAndServicesAreKnown() {
        assertEquals(
                Optional.empty(),
                UnknownVariablesWarning.warning(Set.of(
                        "EMULATOR_ADMIN_KEY",
                        "EMULATOR_ADMIN_KEY_FILE",
                        "EMULATOR_VALIDATION_MEMORY",
                        "EMULATOR_JUDGING_MEMORY",
                        "EMULATOR_SANDBOXES_A_API_KEYS",
                        "EMULATOR_SERVICE_HOST",
                        "EMULATOR_SERVICE_PORT_HTTP",
                        "EMULATOR_PORT",
                        "EMULATOR_PORT_8080_TCP_ADDR")));
    }
}
