package io.krakenemulator.checking;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The command {@code check}: judges files of payloads, by a running emulator or its own. See docs/cohort-check.md. */
public final class CheckCommand {

    /** The first argument of the command line. */
    public static final String NAME = "check";

    /** All limits are kept; without limits, no line failed. */
    static final int PASSED = 0;

    /** A limit is broken; without limits, a line failed. */
    static final int FAILED = 1;

    private static final String USAGE = """
            Usage: check FILE... [option value]...

            Judges each line of the files as the emulator would, and imports nothing. A file is NDJSON, plain or gzip.

              --url              address of the emulator; http://localhost:8080 by default
              --key              admin key, or a key of the sandbox; better set KRAKEN_EMULATOR_KEY
              --sandbox          name of the sandbox; default by default
              --as               accounts, products, notes, transactions, statements or instructions
              --keep             name under which the sandbox keeps the check
              --fail-over        limits of failed lines, such as 0.5%,invalid=10
              --expected         file with the expected failures; it replaces the list of the sandbox
              --across           false judges each line by itself; true by default
              --shared-contacts  how many accounts may share contact details without a warning
              --accepted         file for the accepted lines; FILE.accepted.ndjson by default
              --rejected         file for the failed lines; FILE.rejected.ndjson by default
              --failures         file for the verdicts on them; FILE.failures.ndjson by default
              --no-files         writes no files
              --resume           goes on where an earlier check of the same files was cut off
              --standalone       starts an emulator for this check, and stops it at the end; package on the JVM only
              --seed             file that configures the sandboxes of that emulator
              --help             prints this text

            KRAKEN_EMULATOR_URL and KRAKEN_EMULATOR_KEY are used where --url and --key are not given.

            Exit codes: 0 passed, 1 lines failed or a limit is broken, 2 wrong usage, 3 a file cannot be read or written,
            4 no emulator answers, the key is refused, or the check was cut off.
            """;

    private final PrintStream out;
    private final PrintStream errors;
    private final Map<String, String> variables;
    private final boolean isTerminal;
    private final Supplier<List<String>> emulatorCommand;

    /**
     * Creates the command.
     *
     * @param variables the variables of the environment
     * @param isTerminal whether {@code out} is a terminal that can change its last line
     * @param emulatorCommand the command line that starts an emulator with a database of its own; empty if there is none
     */
    public CheckCommand(
            PrintStream out,
            PrintStream errors,
            Map<String, String> variables,
            boolean isTerminal,
            Supplier<List<String>> emulatorCommand) {
        this.out = out;
        this.errors = errors;
        this.variables = variables;
        this.isTerminal = isTerminal;
        this.emulatorCommand = emulatorCommand;
    }

    /** Returns whether a command line asks for the command. */
    public static boolean isAskedFor(List<String> arguments) {
        return !arguments.isEmpty() && arguments.get(0).equals(NAME);
    }

    /** Runs the command. Returns the exit code, and prints the reason if a check is not complete. */
    public int run(List<String> arguments) {
        var rest = arguments.subList(1, arguments.size());
        if (rest.contains("--help") || rest.contains("-h")) {
            out.print(USAGE);
            out.flush();
            return PASSED;
        }
        try {
            return check(CheckOptions.parse(rest, variables));
        } catch (CheckFailure e) {
            errors.println("kraken-migration-emulator: " + e.getMessage());
            return e.exitCode();
        }
    }

    private int check(CheckOptions options) {
        checkPaths(options);
        options.inputs().forEach(InputFile::check);
        var locks = new ArrayList<InputLock>();
        try {
            if (options.hasFiles()) {
                options.inputs().forEach(file -> locks.add(InputLock.take(file)));
            }
            return checkAlone(options);
        } finally {
            locks.forEach(InputLock::close);
        }
    }

    private int checkAlone(CheckOptions options) {
        var states = options.inputs().stream()
                .map(file -> StateFile.open(file, options, out))
                .toList();
        if (!options.isStandalone()) {
            return check(options, states);
        }
        try (var emulator = StandaloneEmulator.start(emulatorCommand.get(), options.seed(), out)) {
            try {
                return check(options.at(emulator.url(), emulator.key()), states);
            } catch (CheckFailure e) {
                throw emulator.explain(e);
            }
        }
    }

    private int check(CheckOptions options, List<StateFile> states) {
        EmulatorCalls.requireAccess(options);
        options.expected().ifPresent(list -> EmulatorCalls.setExpected(options, list));
        int code = PASSED;
        for (int i = 0; i < states.size(); i++) {
            var summary = check(options, options.inputs().get(i), states.get(i));
            code = summary.isPassed() ? code : FAILED;
        }
        // At the end: a command that goes on does not check complete files again.
        states.forEach(StateFile::remove);
        return code;
    }

    private SummaryText check(CheckOptions options, InputFile file, StateFile state) {
        var name = file.path().toString();
        var progress = new Progress(out, isTerminal, name, file.size(), System::nanoTime);
        var summary = new SummaryText(name, new FileCheck(options, file, progress, state).run());
        summary.print(out, options.hasFiles() ? VerdictFiles.of(file, options).paths() : List.of());
        return summary;
    }

    /** Refuses names with which one file would replace another. */
    private static void checkPaths(CheckOptions options) {
        Set<Path> taken = new HashSet<>();
        options.inputs().forEach(file -> take(file.path(), taken));
        if (options.hasFiles()) {
            options.inputs()
                    .forEach(file -> VerdictFiles.of(file, options).paths().forEach(path -> take(path, taken)));
        }
        if (options.isResumable()) {
            options.inputs().forEach(file -> take(file.stateFile(), taken));
        }
    }

    private static void take(Path path, Set<Path> taken) {
        if (!taken.add(path.toAbsolutePath().normalize())) {
            throw CheckFailure.usage(path + " would be used twice. Rename a file, or choose another with --accepted,"
                    + " --rejected and --failures.");
        }
    }
}
