package io.krakenemulator.boot.embedded;

import io.krakenemulator.boot.StartFailure;
import io.krakenemulator.boot.embedded.Command.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * An embedded PostgreSQL that only this machine can reach, with a generated password. The data of a temporary server is
 * not protected against a power cut, because it ends with the process anyway. A data directory has all the protection of
 * PostgreSQL.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedServer.class);

    static final String USER = "postgres";
    private static final String HOST = "127.0.0.1";
    private static final int PORTS_TRIED = 3;
    private static final Pattern MAJOR = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private final Supplier<DataDirectory> claim;

    private DataDirectory directory;
    private OsUser osUser;
    private Binaries binaries;
    private Watchdog watchdog;
    private String password;
    private int port;
    private boolean running;
    private boolean closed;

    private EmbeddedServer(Supplier<DataDirectory> claim) {
        this.claim = claim;
    }

    /** Returns a server whose data is deleted at the end. */
    public static EmbeddedServer temporary() {
        return new EmbeddedServer(DataDirectory::temporary);
    }

    /** Returns a server whose data stays in the given directory. */
    public static EmbeddedServer openIn(Path directory) {
        return new EmbeddedServer(() -> DataDirectory.open(directory));
    }

    /**
     * Starts the server and returns when it takes connections.
     *
     * @throws StartFailure with the reason when it does not
     */
    public synchronized void start() {
        if (closed) {
            throw new StartFailure("Told to stop while starting.");
        }
        directory = claim.get();
        try {
            startInDirectory();
        } catch (IOException e) {
            throw new StartFailure("The embedded PostgreSQL cannot start in " + directory.folder() + ": " + e, e);
        } finally {
            if (!running) {
                release();
            }
        }
    }

    private void startInDirectory() throws IOException {
        osUser = OsUser.forOwnerOf(directory.folder().resolve("emulator.lock"));
        binaries = Binaries.findOrUnpack(directory.folder(), osUser.other());
        prepareFolder();
        prepareCluster();
        endOrphan();
        launch();
    }

    /** Another user has to reach its files in the temporary directory; in a kept one that is for the operator. */
    private void prepareFolder() throws IOException {
        if (osUser.other() && directory.isTemporary()) {
            osUser.own(directory.folder());
        }
    }

    private void prepareCluster() throws IOException {
        Optional<String> existing = directory.version();
        if (existing.isEmpty()) {
            password = new NewCluster(directory, binaries, osUser).create();
            return;
        }
        String ours = major();
        if (!existing.get().equals(ours)) {
            throw new StartFailure("EMULATOR_DATA_DIR " + directory.folder() + " holds data of PostgreSQL "
                    + existing.get() + "; this build brings PostgreSQL " + ours + ". Use another directory.");
        }
        if (!Files.isReadable(directory.password()) || !Files.isDirectory(directory.cluster())) {
            throw new StartFailure("EMULATOR_DATA_DIR " + directory.folder()
                    + " holds a PostgreSQL that the emulator did not make. Use another directory.");
        }
        password = Files.readString(directory.password()).strip();
        osUser.own(directory.cluster());
    }

    private String major() throws IOException {
        Outcome version = Command.run(List.of(binaries.program("postgres"), "--version"), directory.folder());
        Matcher major = MAJOR.matcher(version.output());
        if (version.hasFailed() || !major.find()) {
            throw new StartFailure("The embedded PostgreSQL does not run here: " + version.complaint());
        }
        return major.group(1);
    }

    /**
     * Stops a server that a killed emulator left running. This process holds the lock, so no other emulator uses the data.
     * A note is out of date if its process has ended or is no PostgreSQL.
     */
    private void endOrphan() throws IOException {
        if (isOurServer(directory.processNote())) {
            Command.run(stopLine(), directory.folder());
        }
        directory.forgetProcess();
    }

    private boolean isOurServer(Path note) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(note);
        } catch (NoSuchFileException e) {
            return false;
        }
        return DataDirectory.process(lines)
                .map(ProcessHandle::info)
                .filter(info -> info.command()
                        .map(Path::of)
                        .filter(command -> command.getFileName().toString().startsWith("postgres"))
                        .isPresent())
                // Not every platform shows the arguments of a process. If it does, they name the directory.
                .filter(info -> info.commandLine()
                        .map(line -> line.contains(directory.cluster().toString()) || !line.contains("-D"))
                        .orElse(true))
                .isPresent();
    }

    private void launch() throws IOException {
        watchdog = Watchdog.over(stopLine(), directory.folder(), directory.isTemporary());
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Outcome started = launchOnPort();
            if (!started.hasFailed()) {
                running = true;
                LOG.debugf("PostgreSQL listens on port %d, data in %s", port, directory.folder());
                return;
            }
            // Another process may have been faster to take the port that was free a moment ago.
            if (attempt == PORTS_TRIED || !started.output().contains("could not bind")) {
                throw new StartFailure("The embedded PostgreSQL does not start: " + started.complaint());
            }
        }
    }

    private Outcome launchOnPort() throws IOException {
        Files.deleteIfExists(directory.log());
        Outcome started = Command.run(
                Command.line(
                        osUser,
                        binaries.program("pg_ctl"),
                        List.of(
                                "start",
                                "--wait",
                                "--timeout=60",
                                "--silent",
                                "--pgdata=" + directory.cluster(),
                                "--log=" + directory.log(),
                                "--options=" + options())),
                directory.folder());
        String logged = started.hasFailed() && Files.exists(directory.log()) ? Files.readString(directory.log()) : "";
        return new Outcome(started.exitCode(), started.output() + logged);
    }

    /**
     * Starts the server again, on the same port, whenever it ends unasked.
     *
     * @param lost receives the reason, in one line, when the server cannot be started again
     */
    public void keepRunning(Consumer<String> lost) {
        new Restarts(this, lost).start();
    }

    /** Returns the server's process; empty when there is none, or when it is not known. */
    Optional<ProcessHandle> process() {
        try {
            return DataDirectory.process(Files.readAllLines(directory.processNote()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /**
     * Starts a server that has ended.
     *
     * @return why it does not start; empty when it runs, or is no longer wanted
     */
    synchronized Optional<String> restart() {
        try {
            // The note may have been unreadable for a moment while the server ran. So the check is repeated before a
            // restart.
            if (closed || isOurServer(directory.processNote())) {
                return Optional.empty();
            }
            directory.forgetProcess();
            Outcome started = launchOnPort();
            return started.hasFailed() ? Optional.of(started.complaint()) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        }
    }

    private String options() {
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=" + HOST,
                "port=" + port,
                "timezone=UTC",
                "jit=off",
                "log_checkpoints=off",
                "log_min_messages=fatal",
                "log_min_error_statement=panic"));
        if (!Binaries.onWindows()) {
            settings.add("unix_socket_directories=");
        }
        if (directory.isTemporary()) {
            // A commit still is with the operating system before it is acknowledged: it outlives the server's process.
            settings.addAll(List.of("fsync=off", "full_page_writes=off"));
        }
        return "-c " + String.join(" -c ", settings);
    }

    private List<String> stopLine() {
        return Command.line(
                osUser,
                binaries.program("pg_ctl"),
                List.of(
                        "stop",
                        "--wait",
                        "--timeout=20",
                        "--mode=fast",
                        "--silent",
                        "--pgdata=" + directory.cluster()));
    }

    /** Returns the address in the form of the reactive data source. */
    public String reactiveUrl() {
        return "postgresql://" + HOST + ":" + port + "/postgres";
    }

    /** Returns where the data is and whether it stays, as text for the log. */
    public String dataPlace() {
        return directory.isTemporary()
                ? "with temporary data: set EMULATOR_DATA_DIR to keep it"
                : "with its data in " + directory.folder();
    }

    public String username() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Stops the server, waits for its end and removes a temporary directory. A start under way is waited for. */
    @Override
    public synchronized void close() {
        closed = true;
        if (running) {
            running = false;
            stop();
            release();
        }
    }

    /**
     * Stops a server and keeps its data as the start of all new databases.
     *
     * @return whether it is kept; false if there is one already, or no place for it
     */
    public synchronized boolean closeAndKeep() throws IOException {
        closed = true;
        running = false;
        stop();
        try {
            Optional<KeptDatabase> kept = KeptDatabase.beside(binaries).filter(place -> !place.exists());
            if (kept.isPresent()) {
                kept.get().keep(directory, binaries, osUser);
            }
            return kept.isPresent();
        } finally {
            release();
        }
    }

    private void release() {
        directory.close();
        if (watchdog != null) {
            watchdog.dismiss();
        }
    }

    private void stop() {
        try {
            Outcome stopped = Command.run(stopLine(), directory.folder());
            if (stopped.hasFailed()) {
                LOG.warnf("The embedded PostgreSQL has not stopped: %s", stopped.complaint());
            }
        } catch (IOException e) {
            LOG.warnf("The embedded PostgreSQL has not stopped: %s", e.getMessage());
        }
    }
}
