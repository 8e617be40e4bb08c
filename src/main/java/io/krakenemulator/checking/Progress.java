package io.krakenemulator.checking;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Prints how far a check has come: on a terminal as a bar that changes, else as a line every few seconds. Share and time left
 * follow from the bytes of the file that are judged.
 */
final class Progress {

    private static final long NANOS_ON_TERMINAL = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long NANOS_IN_LOG = TimeUnit.SECONDS.toNanos(5);
    private static final double NANOS_OF_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int WIDTH = 24;
    private static final int ALL = 100;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final boolean isTerminal;
    private final String name;
    private final long size;
    private final LongSupplier clock;
    private long began;
    private long printed;
    private long skippedBytes;

    /**
     * Begins the progress of a file.
     *
     * @param size the bytes of the file
     * @param clock nanoseconds from any beginning
     */
    Progress(PrintStream out, boolean isTerminal, String name, long size, LongSupplier clock) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.name = name;
        this.size = size;
        this.clock = clock;
        this.began = clock.getAsLong();
        this.printed = began;
    }

    /** Begins again behind the bytes that an earlier check has judged. */
    void skip(long bytes) {
        skippedBytes = bytes;
        began = clock.getAsLong();
    }

    /** Prints the progress if the last print is long enough ago. */
    void update(long lines, long bytes) {
        long now = clock.getAsLong();
        if (now - printed >= (isTerminal ? NANOS_ON_TERMINAL : NANOS_IN_LOG)) {
            printed = now;
            print(lines, bytes, (now - began) / NANOS_OF_SECOND);
        }
    }

    private void print(long lines, long bytes, double seconds) {
        int percent = size == 0 ? ALL : (int) Math.min(ALL, bytes * ALL / size);
        long judged = bytes - skippedBytes;
        var text = Texts.lines(lines) + ", " + Texts.number(Math.round(lines / seconds)) + " lines/s, " + percent
                + "%, " + (judged == 0 ? "" : Texts.duration(Math.round(seconds * (size - bytes) / judged)) + " left");
        if (isTerminal) {
            int filled = WIDTH * percent / ALL;
            out.print(CLEAR_LINE + "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + text);
        } else {
            out.println(name + ": " + text);
        }
        out.flush();
    }

    /** Removes the bar. */
    void end() {
        if (isTerminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
