package io.krakenemulator.boot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Ends a JVM that is out of memory. It would otherwise keep running without an answer to any request. It does what
 * {@code -XX:+ExitOnOutOfMemoryError} does, if that option is not set. It also ends a JVM that spends most of its time on
 * garbage collection. The native executable has the option built in.
 *
 * <p>An error is noticed where it is logged, where a thread ends with it, or by this watch, whose own small allocation fails
 * when the heap is full.
 */
final class MemoryWatch extends Thread {

    private static final String PLACE = Main.NAME + ": Out of memory: ";
    private static final byte[] FULL = line("the heap is full. Give the JVM more with -Xmx.");

    /** The JVM's own messages name the kind of memory. */
    private static final String NAMED = "%s. Give the JVM more.";

    private static final byte[] BUSY = line(
            "the heap is nearly full and hardly anything is done but collecting garbage. Give the JVM more with -Xmx.");

    /** Created in advance, because there is no memory for it later. */
    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

    private static final long PERIOD_MILLIS = 500;
    private static final int ALLOCATED_BYTES = 64 * 1024;

    /** How many periods in a row are spent on garbage before the process ends: ten seconds. */
    private static final int PATIENCE_PERIODS = 20;

    private static final double BUSY_SHARE = 0.9;
    private static final double NEARLY_FULL = 0.8;
    private static final int MAX_CAUSES = 20;

    private GarbageCollectorMXBean[] collectors = {};

    /** Never read. It keeps the allocation from being optimised away. */
    private volatile byte[] allocated;

    private MemoryWatch() {
        super("memory-watch");
        setDaemon(true);
    }

    private static byte[] line(String reason) {
        return (PLACE + reason + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(Throwable outOfMemory) {
        try {
            return outOfMemory.getMessage() == null ? FULL : line(NAMED.formatted(outOfMemory.getMessage()));
        } catch (OutOfMemoryError full) {
            return FULL;
        }
    }

    /** Starts the watch. */
    static void begin() {
        Thread.setDefaultUncaughtExceptionHandler(MemoryWatch::endThread);
        Logger.getLogger("").addHandler(new Listener());
        new MemoryWatch().start();
    }

    private static void endThread(Thread thread, Throwable failure) {
        endIfOutOfMemory(failure);
        Logger.getLogger(MemoryWatch.class.getName())
                .log(java.util.logging.Level.SEVERE, "The thread " + thread.getName() + " has failed", failure);
    }

    @Override
    public void run() {
        try {
            collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .filter(MemoryWatch::stopsTheWorld)
                    .toArray(GarbageCollectorMXBean[]::new);
            int busyPeriods = 0;
            long before = System.nanoTime();
            long collectedBefore = collectedMillis();
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                allocated = new byte[ALLOCATED_BYTES];
                allocated = null;
                long now = System.nanoTime();
                long collected = collectedMillis();
                double share = (collected - collectedBefore) * 1e6 / (now - before);
                // A long collection spans several periods.
                int periods = (int) Math.max(1, (now - before) / (PERIOD_MILLIS * 1_000_000));
                busyPeriods = share >= BUSY_SHARE && isNearlyFull() ? busyPeriods + periods : 0;
                if (busyPeriods >= PATIENCE_PERIODS) {
                    end(BUSY);
                }
                before = now;
                collectedBefore = collected;
            }
        } catch (OutOfMemoryError full) {
            end(FULL);
        } catch (InterruptedException e) {
            // Nothing interrupts this thread.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns whether a collector stops the application. Beans of concurrent collectors also count the time that they run
     * beside it.
     */
    private static boolean stopsTheWorld(GarbageCollectorMXBean collector) {
        return !collector.getName().contains("Cycles") && !collector.getName().contains("Concurrent");
    }

    private long collectedMillis() {
        long sum = 0;
        for (var collector : collectors) {
            sum += collector.getCollectionTime();
        }
        return sum;
    }

    private static boolean isNearlyFull() {
        var heap = Runtime.getRuntime();
        return heap.totalMemory() - heap.freeMemory() >= NEARLY_FULL * heap.maxMemory();
    }

    private static void endIfOutOfMemory(Throwable failure) {
        int depth = 0;
        for (var cause = failure; cause != null && depth < MAX_CAUSES; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                end(line(cause));
            }
            depth++;
        }
    }

    /** Needs no memory, and runs no shutdown hooks, which would. The embedded PostgreSQL is stopped by its own watch. */
    private static synchronized void end(byte[] line) {
        try {
            ERRORS.write(line);
        } catch (IOException | OutOfMemoryError e) {
            // The exit code says the same.
        }
        Runtime.getRuntime().halt(ExitCode.OUT_OF_MEMORY);
    }

    /** Hears of the errors that are caught and logged somewhere. */
    private static final class Listener extends Handler {

        @Override
        public void publish(LogRecord logged) {
            endIfOutOfMemory(logged.getThrown());
        }

        @Override
        public void flush() {
            // Keeps nothing.
        }

        @Override
        public void close() {
            // Keeps nothing.
        }
    }
}
