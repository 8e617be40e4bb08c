package io.krakenemulator.checking;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a check writes, line by line. It knows how many of its bytes are whole lines. */
final class PartFile extends FilterOutputStream {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel channel;
    private long written;
    private long whole;

    private PartFile(FileChannel channel, long length) {
        super(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        this.channel = channel;
        this.written = length;
        this.whole = length;
    }

    /**
     * Opens a file, and drops what follows a length.
     *
     * @param length the bytes that stay
     * @throws CheckFailure if the file has fewer
     */
    static PartFile open(Path file, long length) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < length) {
            channel.close();
            throw CheckFailure.file(
                    file + " lacks lines of the check that was cut off. Leave out --resume to begin at" + " line 1.");
        }
        channel.truncate(length).position(length);
        return new PartFile(channel, length);
    }

    @Override
    public void write(int next) throws IOException {
        out.write(next);
        written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        written += length;
    }

    /** Notes that all bytes so far are whole lines. */
    void endLine() {
        whole = written;
    }

    /** Writes all bytes to the disk, where they outlive a power cut. Returns how many of them are whole lines. */
    long force() throws IOException {
        flush();
        channel.force(false);
        return whole;
    }
}
