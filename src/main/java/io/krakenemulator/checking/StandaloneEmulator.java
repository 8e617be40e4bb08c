package io.krakenemulator.checking;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An emulator for one check: a process with ports that only this machine reaches, a key that nobody else knows, and a database
 * that ends with it. Its standard input is a pipe from this process. It stops when the pipe closes, and so also when this process
 * is killed.
 */
final class StandaloneEmulator implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long POLL_MILLIS = 100;
    private static final long SECONDS_TO_STOP = 30;
    private static final int BYTES_OF_KEY = 24;

    /** Much more than an emulator logs until it is ready. */
    private static final int MOST_BYTES_OF_LOG = 1024 * 1024;

    /** Begins each line that an emulator prints for people. */
    private static final String MARK = "kraken-migration-emulator: ";

    private static final Pattern ADDRESS = Pattern.compile("Data-import API +(http://\\S+)");

    /** Ports of the system's choice. Other settings have their defaults, whatever the environment of the command says. */
    private static final Map<String, String> VARIABLES = Map.of(
            "QUARKUS_HTTP_HOST", "127.0.0.1",
            "QUARKUS_HTTP_PORT", "0",
            "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
            "QUARKUS_MANAGEMENT_PORT", "0");

    private final Process process;
    private final Path folder;
    private final String key;
    private final Thread endOfCommand = new Thread(this::stop, "standalone-emulator");
    private URI url;
    private boolean keepsLog;
    private boolean isStopped;

    private StandaloneEmulator(Process process, Path folder, String key) {
        this.process = process;
        this.folder = folder;
        this.key = key;
    }

    /**
     * Starts an emulator, and waits until it is ready.
     *
     * @param command the command line that starts it
     * @param out gets what the emulator prints about its start
     * @throws CheckFailure if it does not start
     */
    static StandaloneEmulator start(List<String> command, Optional<Path> seed, PrintStream out) {
        if (command.isEmpty()) {
            throw CheckFailure.usage(
                    "Only the package on the JVM has a database for --standalone. Run the package, or start"
                            + " an emulator and name it with --url.");
        }
        seed.ifPresent(StandaloneEmulator::requireReadable);
        out.println("Starting an emulator for this check ...");
        out.flush();
        try {
            var emulator = launch(command, seed);
            Runtime.getRuntime().addShutdownHook(emulator.endOfCommand);
            try {
                emulator.awaitReady(out);
                return emulator;
            } catch (CheckFailure | IOException e) {
                emulator.close();
                throw e;
            }
        } catch (IOException e) {
            throw CheckFailure.emulator("The emulator for this check cannot be started: "
                    + Texts.oneLine(String.valueOf(e.getMessage())) + ".");
        }
    }

    private static void requireReadable(Path seed) {
        if (!Files.isRegularFile(seed) || !Files.isReadable(seed)) {
            throw CheckFailure.file(seed + " cannot be read. Name a file that configures sandboxes with --seed.");
        }
    }

    private static StandaloneEmulator launch(List<String> command, Optional<Path> seed) throws IOException {
        var folder = Files.createTempDirectory("kraken-migration-emulator-check-");
        var key = new byte[BYTES_OF_KEY];
        new SecureRandom().nextBytes(key);
        var text = "sk_" + HexFormat.of().formatHex(key);
        // Not the user's directory, which may have settings of another emulator.
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile());
        var variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("EMULATOR_"));
        variables.putAll(VARIABLES);
        variables.put("EMULATOR_ADMIN_KEY", text);
        seed.ifPresent(
                file -> variables.put("EMULATOR_SEED", file.toAbsolutePath().toString()));
        return new StandaloneEmulator(builder.start(), folder, text);
    }

    private static Path log(Path folder) {
        return folder.resolve("emulator.log");
    }

    private void awaitReady(PrintStream out) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long shown = 0;
        while (true) {
            boolean isAlive = process.isAlive();
            var lines = readLog();
            lines.stream().skip(shown).filter(line -> line.startsWith(MARK)).forEach(out::println);
            out.flush();
            shown = lines.size();
            var address =
                    lines.stream().map(ADDRESS::matcher).filter(Matcher::find).findFirst();
            if (address.isPresent()) {
                url = URI.create(address.get().group(1));
                return;
            }
            if (!isAlive || System.nanoTime() > end) {
                throw notStarted(lines);
            }
            pause();
        }
    }

    /** Returns the whole lines of the log. */
    private List<String> readLog() throws IOException {
        try (var log = Files.newInputStream(log(folder))) {
            var text = new String(log.readNBytes(MOST_BYTES_OF_LOG), StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        }
    }

    private void pause() {
        try {
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CheckFailure.emulator("The start of the emulator was interrupted.");
        }
    }

    private CheckFailure notStarted(List<String> lines) {
        keepsLog = true;
        var reason = process.isAlive()
                ? "it takes too long."
                : lines.stream()
                        .filter(line -> line.startsWith(MARK))
                        .reduce((earlier, later) -> later)
                        .map(line -> Texts.oneLine(line.substring(MARK.length())))
                        .orElse("it has ended with exit code " + process.exitValue() + ".");
        return CheckFailure.emulator(
                "The emulator for this check does not start: " + reason + " Its log is " + log(folder) + ".");
    }

    URI url() {
        return url;
    }

    String key() {
        return key;
    }

    /** Returns a failure of the check, with the place of the log if the emulator may be the reason. */
    CheckFailure explain(CheckFailure failure) {
        if (failure.exitCode() != CheckFailure.NOT_JUDGED) {
            return failure;
        }
        keepsLog = true;
        return failure.with("The log of its emulator is " + log(folder) + ".");
    }

    /** Stops the emulator, and removes its log unless a failure has named it. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(endOfCommand);
        } catch (IllegalStateException e) {
            // The command ends already.
        }
    }

    private synchronized void stop() {
        if (isStopped) {
            return;
        }
        isStopped = true;
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already.
        }
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        removeFolder();
    }

    private void removeFolder() {
        if (keepsLog) {
            return;
        }
        try {
            Files.deleteIfExists(log(folder));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The folder for temporary files is cleaned by the system.
        }
    }
}
