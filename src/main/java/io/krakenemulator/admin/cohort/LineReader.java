package io.krakenemulator.admin.cohort;

import io.krakenemulator.cohort.LineText;
import io.krakenemulator.payload.MemoryShortage;
import io.krakenemulator.web.MemoryBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;

/** Splits the body of a check into lines, and puts them into batches. One thread at a time uses it. */
final class LineReader implements AutoCloseable {

    /** How many bytes of the body one batch reads. */
    static final int BATCH_BYTES = 512 * 1024;

    /** How many lines one batch has at most. */
    static final int BATCH_LINES = 256;

    private static final int BUFFER = 64 * 1024;
    private static final int FIRST_LINE = 16 * 1024;

    /** A longer buffer is for a rare line, and is not kept for the next ones. */
    private static final int LONGEST_KEPT = 256 * 1024;

    /** A long line takes its bytes while it arrives, and again as a line of its batch. */
    private static final int COPIES = 2;

    private final ByteSource source;
    private final int longest;
    private final MemoryBudget.Reservation reservation;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int limit;

    private byte[] line = new byte[FIRST_LINE];
    private int size;
    private boolean tooLong;
    private long number;

    /**
     * Creates a reader.
     *
     * @param longest how many bytes a line may have
     * @param reservation grows with the longest line
     */
    LineReader(ByteSource source, int longest, MemoryBudget.Reservation reservation) {
        this.source = source;
        this.longest = longest;
        this.reservation = reservation;
    }

    /**
     * A line that is not blank.
     *
     * @param number its position in the body, from 1
     * @param bytes its text; {@code null} if it is too long
     */
    record Line(long number, byte[] bytes) {

        boolean isTooLong() {
            return bytes == null;
        }
    }

    /** Takes bytes of the body. All bytes before must have been read. */
    void feed(byte[] bytes) {
        source.feed(bytes);
    }

    /**
     * Returns the lines of the next batch. An empty list means that more of the body is needed, or that the bytes so far complete
     * no line.
     *
     * @throws MemoryShortage if a line finds no memory at this moment; the same call may succeed later
     * @throws ZipException if the body is not what its encoding says
     */
    Batch read() throws ZipException {
        var lines = new ArrayList<Line>();
        int bytes = 0;
        while (lines.size() < BATCH_LINES && bytes < BATCH_BYTES) {
            if (!fill()) {
                return new Batch(lines, true);
            }
            int end = endOfPiece();
            if (!tryAppend(end)) {
                if (lines.isEmpty()) {
                    throw new MemoryShortage();
                }
                break;
            }
            bytes += end - at;
            at = end;
            if (at < limit && buffer[at] == '\n') {
                at++;
                endLine(lines);
            }
        }
        return new Batch(lines, false);
    }

    /**
     * The lines that were read at once.
     *
     * @param needsInput whether all bytes of the body that have arrived are read
     */
    record Batch(List<Line> lines, boolean needsInput) {}

    /**
     * Returns the line that ends with the body, if there is one.
     *
     * @throws ZipException if the body ends in the middle of its encoding
     */
    List<Line> finish() throws ZipException {
        if (!source.isComplete()) {
            throw new ZipException("the data end too early");
        }
        var lines = new ArrayList<Line>();
        endLine(lines);
        return lines;
    }

    /** Returns the number of the line that is being read. */
    long number() {
        return number + 1;
    }

    private boolean fill() throws ZipException {
        if (at == limit) {
            at = 0;
            limit = source.read(buffer);
        }
        return limit > 0;
    }

    private int endOfPiece() {
        int end = at;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Adds the bytes up to a position to the line. A line that is too long is dropped. Returns false without memory. */
    private boolean tryAppend(int end) {
        int needed = size + end - at;
        if (tooLong || needed > longest) {
            tooLong = true;
            size = 0;
            return true;
        }
        if (needed > line.length) {
            int capacity = Math.min(longest, Math.max(needed, 2 * line.length));
            if (!reservation.tryGrow((long) COPIES * (capacity - line.length))) {
                return false;
            }
            line = Arrays.copyOf(line, capacity);
        }
        System.arraycopy(buffer, at, line, size, end - at);
        size = needed;
        return true;
    }

    private void endLine(List<Line> lines) {
        number++;
        if (tooLong) {
            lines.add(new Line(number, null));
        } else if (!LineText.isBlank(line, size)) {
            lines.add(new Line(number, Arrays.copyOf(line, size)));
        }
        tooLong = false;
        size = 0;
        if (line.length > LONGEST_KEPT) {
            // From here on the line's memory is that of its batch.
            reservation.shrink((long) COPIES * (line.length - FIRST_LINE));
            line = new byte[FIRST_LINE];
        }
    }

    @Override
    public void close() {
        source.close();
        reservation.close();
    }
}
