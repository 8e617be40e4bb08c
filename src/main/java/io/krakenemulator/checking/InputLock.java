package io.krakenemulator.checking;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second command from checking the same input at the same time: both would write the same files. The operating system
 * releases the lock of a process that is killed.
 */
final class InputLock implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private InputLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the lock of an input. In a folder that cannot be written there is none.
     *
     * @throws CheckFailure if another command has it
     */
    static InputLock take(InputFile input) {
        var path = input.lockFile();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new InputLock(path, channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it
        } catch (IOException e) {
            return new InputLock(path, channel);
        }
        new InputLock(path, channel).release();
        throw CheckFailure.usage("Another command checks " + input.path()
                + " at this moment. Wait for its end, or write no files with --no-files.");
    }

    private void release() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The end of the process closes it
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // A file that stays does no harm
        }
        release();
    }
}
