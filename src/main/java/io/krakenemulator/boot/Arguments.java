package io.krakenemulator.boot;

import io.krakenemulator.release.Versions;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The command line: one argument at most, or a command with its options. With most arguments no server starts. */
final class Arguments {

    static final String HELP = "--help";
    static final String HELP_SHORT = "-h";
    static final String VERSION = "--version";

    /** Starts the application as far as its tables, and no further. */
    static final String MIGRATE = "--migrate";

    /** Starts the application as long as the program that has started it lives. */
    static final String ATTACHED = "--attached";

    static final int NOT_UNDERSTOOD = 2;

    private static final String USAGE = """
            Usage: COMMAND [argument]

            Starts the emulator. Without an argument the emulator runs until SIGTERM or SIGINT.

              --attached runs until standard input ends, for programs that start an emulator
              --migrate  creates or changes the tables of the database: exit code 0 if it has them, else 1
              --probe    asks the running emulator whether it is ready: exit code 0 if it is, else 1
              --version  prints the version
              --help     prints this text
              check      judges files of payloads by a running emulator or its own, see check --help
              generate   writes invented accounts, see generate --help

            Settings are environment variables. The first ones to know:

              QUARKUS_HTTP_PORT                port of the APIs, 8080 by default
              QUARKUS_MANAGEMENT_PORT          port of health and metrics, 9000 by default
              QUARKUS_DATASOURCE_REACTIVE_URL  a PostgreSQL, postgresql://host:port/database
              EMULATOR_DATA_DIR                directory that keeps the data of the embedded PostgreSQL
              EMULATOR_ADMIN_KEY               key of the control API, a random one by default
              EMULATOR_SEED                    file that configures sandboxes
              EMULATOR_LOG_FORMAT              text, or json for an object a line

            The embedded PostgreSQL starts when no other is set. The native executable has none.
            All settings: docs/settings.md. Exit codes: docs/run.md.
            """;

    private static final String PREPARATION = Executable.NATIVE
            ? ""
            : "  " + Preparation.ARGUMENT + "  prepares quick starts with this JVM, see docs/run.md\n";

    private static final String COMMAND = Executable.NATIVE ? Main.NAME : "java -jar quarkus-run.jar";

    private Arguments() {}

    /**
     * Answers a command line that asks for something else than a server.
     *
     * @return the exit code; empty when the application is to start, also if it only migrates
     */
    static Optional<Integer> answer(List<String> arguments, PrintStream out, PrintStream errors) {
        if (arguments.isEmpty() || isMigration(arguments) || isAttached(arguments)) {
            return Optional.empty();
        }
        Optional<String> unknown =
                arguments.stream().filter(argument -> !isKnown(argument)).findFirst();
        if (unknown.isPresent()) {
            errors.println(Main.NAME + ": " + refusal(unknown.get()));
            return Optional.of(NOT_UNDERSTOOD);
        }
        out.print(arguments.contains(VERSION) ? Main.NAME + " " + Versions.EMULATOR + "\n" : usage());
        out.flush();
        return Optional.of(ExitCode.DONE);
    }

    /** Returns whether the command line asks for the migration of the tables alone. */
    static boolean isMigration(List<String> arguments) {
        return arguments.equals(List.of(MIGRATE));
    }

    /** Returns whether the command line asks for an emulator that stops when its standard input ends. */
    static boolean isAttached(List<String> arguments) {
        return arguments.equals(List.of(ATTACHED));
    }

    private static boolean isKnown(String argument) {
        return List.of(HELP, HELP_SHORT, VERSION).contains(argument);
    }

    private static String refusal(String argument) {
        var quoted = argument.replaceAll("\\s+", " ");
        if (!Executable.NATIVE && (quoted.startsWith("-D") || quoted.startsWith("-X"))) {
            return "Option " + quoted + " belongs before -jar: java " + quoted + " -jar quarkus-run.jar";
        }
        return "Argument \"" + quoted + "\" is not known. Run with " + HELP + " for a list.";
    }

    private static String usage() {
        return USAGE.replace("COMMAND", COMMAND).replace("  " + HELP, PREPARATION + "  " + HELP);
    }
}
