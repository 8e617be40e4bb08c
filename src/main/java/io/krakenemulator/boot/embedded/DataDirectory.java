package io.krakenemulator.boot.embedded;

import io.krakenemulator.boot.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** The folder that the embedded server's data is in, claimed for this process by a lock that dies with it. */
final class DataDirectory implements AutoCloseable {

    private static final Pattern PROCESS = Pattern.compile("\\s*\\d{1,18}\\s*");

    /** More than any system numbers its processes. */
    private static final String NO_PROCESS = String.valueOf(Integer.MAX_VALUE);

    private final Path folder;
    private final boolean temporary;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path folder, boolean temporary, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.temporary = temporary;
        this.channel = channel;
        this.lock = lock;
    }

    /** Creates a folder that is removed at the end. */
    static DataDirectory temporary() {
        try {
            return claim(Files.createTempDirectory("kraken-migration-emulator-"), true);
        } catch (IOException e) {
            throw new StartFailure("No temporary directory can be made: " + e, e);
        }
    }

    /** Opens the operator's folder. Creates it if it does not exist. */
    static DataDirectory open(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            return claim(folder, false);
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure("EMULATOR_DATA_DIR " + folder + " is not a directory.", e);
        } catch (IOException e) {
            throw new StartFailure("EMULATOR_DATA_DIR " + folder + " cannot be written.", e);
        }
    }

    private static DataDirectory claim(Path folder, boolean temporary) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("emulator.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another server of this process has the lock.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new StartFailure("EMULATOR_DATA_DIR " + folder + " is in use by another running emulator.");
        }
        return new DataDirectory(folder, temporary, channel, lock);
    }

    Path folder() {
        return folder;
    }

    boolean isTemporary() {
        return temporary;
    }

    /** Returns the folder of the server's files. */
    Path cluster() {
        return folder.resolve("postgresql");
    }

    /** Returns the folder in which the server's files are created, so that a half of them is never taken for all. */
    Path unfinishedCluster() {
        return folder.resolve("postgresql.new");
    }

    Path log() {
        return cluster().resolve("server.log");
    }

    /** Returns the file in which PostgreSQL notes its process and its shared memory. */
    Path processNote() {
        return cluster().resolve("postmaster.pid");
    }

    /** Returns the process that a note names, if it is running. */
    static Optional<ProcessHandle> process(List<String> note) {
        return note.isEmpty() || !PROCESS.matcher(note.get(0)).matches()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(note.get(0).strip()));
    }

    /**
     * Takes the process out of the note of a server that has ended. Its number may belong to another process or to a
     * zombie by now, and PostgreSQL would not start. The rest of the note stays: PostgreSQL reads from it whether
     * sessions of the ended server still use the data.
     */
    void forgetProcess() throws IOException {
        Path note = processNote();
        if (!Files.exists(note)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(note));
        if (lines.isEmpty() || !PROCESS.matcher(lines.get(0)).matches()) {
            Files.delete(note);
            return;
        }
        lines.set(0, NO_PROCESS);
        Files.write(note, lines);
    }

    /** Returns the file with the password of the server's one user. */
    Path password() {
        return folder.resolve("password");
    }

    /** Returns the major version of the PostgreSQL that created the data here, if there is any. */
    Optional<String> version() throws IOException {
        // The second place is where a data directory of PostgreSQL itself has it.
        for (Path path : new Path[] {cluster().resolve("PG_VERSION"), folder.resolve("PG_VERSION")}) {
            if (Files.exists(path)) {
                return Optional.of(Files.readString(path).strip());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            Logger.getLogger(DataDirectory.class).debug("The lock is not released", e);
        }
        if (temporary) {
            Binaries.remove(folder);
        }
    }
}
