package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.generation.GenerateCommand;
import io.krakenemulator.release.Versions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private Optional<Integer> answer(String... arguments) {
        return Arguments.answer(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    void noArgumentStartsTheEmulator() {
        assertEquals(Optional.empty(), answer());
        assertEquals("", out() + errors());
    }

    @Test
    void migrationStartsTheApplicationAndTakesNoOtherArgument() {
        assertEquals(Optional.empty(), answer(Arguments.MIGRATE));
        assertEquals(Optional.of(2), answer(Arguments.MIGRATE, "--help"));
    }

    @Test
    void attachedEmulatorStartsAndTakesNoOtherArgument() {
        assertEquals(Optional.empty(), answer(Arguments.ATTACHED));
        assertEquals(Optional.of(2), answer(Arguments.ATTACHED, Arguments.MIGRATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpPrintsTheUsageToStandardOutput(String help) {
        assertEquals(Optional.of(0), answer(help));
        assertTrue(out().startsWith("Usage: java -jar quarkus-run.jar [argument]\n"), this::out);
        for (var argument : List.of(
                "--help", "--version", Arguments.ATTACHED, Arguments.MIGRATE, Probe.ARGUMENT, GenerateCommand.NAME)) {
            assertTrue(out().contains("  " + argument + " "), this::out);
        }
        assertEquals("", errors());
    }

    @Test
    void versionPrintsOneLine() {
        assertEquals(Optional.of(0), answer("--version"));
        assertTrue(out().matches("kraken-migration-emulator \\d+\\.\\d+\\.\\d+\\S*\n"), this::out);
        assertEquals("", errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "serve", "", "--Help", "--probe=1"})
    void unknownArgumentIsRefusedInOneLine(String argument) {
        assertEquals(Optional.of(2), answer(argument));
        assertEquals("", out());
        assertEquals(
                "kraken-migration-emulator: Argument \"" + argument + "\" is not known. Run with --help for a list.\n",
                errors());
    }

    @Test
    void unknownArgumentOutweighsHelp() {
        assertEquals(Optional.of(2), answer("--help", "two\nlines"));
        assertEquals(1, errors().lines().count());
        assertTrue(errors().contains("\"two lines\""), this::errors);
    }

    @Test
    void optionOfTheJvmIsToldItsPlace() {
        assertEquals(Optional.of(2), answer("-Dquarkus.http.port=8081"));
        assertEquals(
                "kraken-migration-emulator: Option -Dquarkus.http.port=8081 belongs before -jar:"
                        + " java -Dquarkus.http.port=8081 -jar quarkus-run.jar\n",
                errors());
    }

    @Test
    void embeddedVersionIsThatOfPostgreSql() {
        assertTrue(Versions.POSTGRESQL.matches("\\d+\\.\\d+"), Versions.POSTGRESQL);
    }
}
