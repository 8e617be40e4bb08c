package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretFilesTest {

    @TempDir
    private Path folder;

    private String write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "secret", ""), text)
                .toString();
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new SecretFiles(environment))
                .withSources(new MigrationsAddress())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "EMULATOR_ADMIN_KEY_FILE, emulator.admin.key",
        "QUARKUS_DATASOURCE_PASSWORD_FILE, quarkus.datasource.password",
        "QUARKUS_DATASOURCE_MIGRATIONS_PASSWORD_FILE, quarkus.datasource.migrations.password",
        "QUARKUS_DATASOURCE_REACTIVE_URL_FILE, quarkus.datasource.reactive.url",
        "EMULATOR_SANDBOXES_TEAM_A_API_KEYS_FILE, emulator.sandboxes.team-a.api-keys"
    })
    void secretComesFromItsFile(String variable, String property) throws IOException {
        var environment = Map.of(variable, write("s3${cr}et\\$\n"));
        SecretFiles.check(environment);
        assertEquals("s3${cr}et\\$", config(environment).getValue(property, String.class));
    }

    @Test
    void keysMayHaveALineEach() throws IOException {
        var environment = Map.of("EMULATOR_SANDBOXES_TEAM_A_API_KEYS_FILE", write("first\nsecond\r\n"));
        assertEquals(
                List.of("first", "second"),
                config(environment).getValues("emulator.sandboxes.team-a.api-keys", String.class));
    }

    @Test
    void migrationsHaveThePasswordOfTheFile() throws IOException {
        var environment = Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL_FILE", write("postgresql://anna@db.example/emulator"),
                "QUARKUS_DATASOURCE_PASSWORD_FILE", write("pass$word"));
        assertEquals("pass$word", config(environment).getValue("quarkus.datasource.migrations.password", String.class));
    }

    @Test
    void otherVariablesNameNoFiles() {
        var environment = Map.of("EMULATOR_SEED_FILE", "/nowhere", "SSL_CERT_FILE", "/nowhere");
        SecretFiles.check(environment);
        assertEquals(Optional.empty(), config(environment).getOptionalValue("emulator.seed", String.class));
    }

    @Test
    void secretThatIsSetTwiceIsRefused() throws IOException {
        var environment = Map.of("EMULATOR_ADMIN_KEY", "a", "EMULATOR_ADMIN_KEY_FILE", write("b"));
        assertRefused(environment, "Both EMULATOR_ADMIN_KEY and EMULATOR_ADMIN_KEY_FILE are set.");
    }

    @Test
    void fileThatCannotBeReadIsRefusedWithItsVariable() throws IOException {
        assertRefused(Map.of("EMULATOR_ADMIN_KEY_FILE", folder + "/none"), "EMULATOR_ADMIN_KEY_FILE: the file");
        assertRefused(Map.of("EMULATOR_ADMIN_KEY_FILE", folder + "/none"), "does not exist");
        assertRefused(Map.of("EMULATOR_ADMIN_KEY_FILE", folder.toString()), "cannot be read");
        assertRefused(Map.of("QUARKUS_DATASOURCE_PASSWORD_FILE", write(" \n")), "is empty");
        var binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertRefused(Map.of("EMULATOR_ADMIN_KEY_FILE", binary.toString()), "is not text in UTF-8");
    }

    private static void assertRefused(Map<String, String> environment, String reason) {
        var failure = assertThrows(StartFailure.class, () -> SecretFiles.check(environment));
        assertTrue(failure.getMessage().contains(reason), failure.getMessage());
    }
}
