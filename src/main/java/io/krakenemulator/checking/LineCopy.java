package io.krakenemulator.checking;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads a file again, behind the verdicts on its lines, to copy each line to the file of its verdict. Memory does not grow with
 * the length of a line.
 */
final class LineCopy implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;
    private long line = 1;

    LineCopy(InputStream in) {
        this.in = in;
    }

    /**
     * Copies a line with a line feed at its end, and skips the lines before it.
     *
     * @param number the position of the line from 1, later than that of the last call
     * @throws EOFException if the file has no such line
     */
    void copy(long number, OutputStream out) throws IOException {
        while (line < number) {
            copyNext(OutputStream.nullOutputStream());
        }
        copyNext(out);
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
            throw new EOFException("it has fewer lines than were judged");
        }
        out.write('\n');
        line++;
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
