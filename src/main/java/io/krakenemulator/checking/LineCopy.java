package io.krakenemulator.checking;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

/**
 * Reads a file again, behind the verdicts on its lines, to copy each line to the file of its verdict. Memory does not grow with
 * the length of a line.
 */
final class LineCopy implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final InputFile file;
    private final CountedBytes bytes;
    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long line = 1;

    /**
     * Opens a file.
     *
     * @throws CheckFailure if it cannot be read
     */
    LineCopy(InputFile file) {
        this.file = file;
        try {
            this.bytes = new CountedBytes(file.open());
            this.in = file.isGzip() ? new GZIPInputStream(bytes, BUFFER) : bytes;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /** Returns how many bytes of the file are read. */
    long bytesRead() {
        return bytes.count;
    }

    /**
     * Copies a line with a line feed at its end. Skips the lines before it.
     *
     * @param number the position of the line from 1, later than that of the last call
     * @throws CheckFailure if the file cannot be read, or has no such line
     * @throws IOException if the line cannot be written
     */
    void copy(long number, OutputStream out) throws IOException {
        skipTo(number);
        copyNext(out);
    }

    /**
     * Skips the lines before a line.
     *
     * @throws CheckFailure if the file cannot be read, or ends before
     */
    void skipTo(long number) throws IOException {
        while (line < number) {
            copyNext(OutputStream.nullOutputStream());
        }
    }

    private void copyNext(OutputStream out) throws IOException {
        boolean isEmpty = true;
        while (at < limit || fill()) {
            int end = at;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            out.write(buffer, at, end - at);
            boolean isEnd = end < limit;
            at = isEnd ? end + 1 : end;
            isEmpty = false;
            if (isEnd) {
                break;
            }
        }
        if (isEmpty) {
            throw file.unreadable(new EOFException("it has fewer lines than were judged"));
        }
        out.write('\n');
        line++;
    }

    private boolean fill() {
        at = 0;
        try {
            limit = Math.max(0, in.read(buffer));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        return limit > 0;
    }

    /** Counts the bytes of a file below its decompression. */
    private static final class CountedBytes extends FilterInputStream {
        private long count;

        CountedBytes(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
