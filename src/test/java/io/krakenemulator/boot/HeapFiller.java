package io.krakenemulator.boot;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Java agent that fills the heap of the application beside it, once a file is there, and never gives anything back. It
 * swallows its own errors, as a library does that catches everything.
 */
public final class HeapFiller {

    /** Small objects that lead to each other, so that a collection has work to do. */
    private static final int LINKS_AT_ONCE = 1000;

    private static final int GARBAGE_BYTES = 16 * 1024;

    private static Object[] kept = {};

    private static volatile Object garbage;

    private HeapFiller() {}

    /**
     * Called by the JVM.
     *
     * @param argument the path of the file, a comma, and how many bytes of the heap are left free
     */
    public static void premain(String argument) {
        var signal = Path.of(argument.substring(0, argument.lastIndexOf(',')));
        long left = Long.parseLong(argument.substring(argument.lastIndexOf(',') + 1));
        var thread = new Thread(() -> fill(signal, left), "heap-filler");
        thread.setDaemon(true);
        thread.start();
    }

    private static void fill(Path signal, long left) {
        while (!Files.exists(signal)) {
            pause();
        }
        while (left == 0 || free() > left) {
            try {
                for (int i = 0; i < LINKS_AT_ONCE; i++) {
                    kept = new Object[] {kept, null, null, null, null, null, null, null};
                }
            } catch (OutOfMemoryError full) {
                pause();
            }
        }
        while (true) {
            garbage = new byte[GARBAGE_BYTES];
        }
    }

    private static long free() {
        var heap = Runtime.getRuntime();
        long free = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
        if (free < 8 * 1024 * 1024) {
            // Garbage counts as free.
            System.gc();
            free = heap.maxMemory() - heap.totalMemory() + heap.freeMemory();
        }
        return free;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
