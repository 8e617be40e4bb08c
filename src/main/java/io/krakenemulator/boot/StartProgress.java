package io.krakenemulator.boot;

import java.time.Duration;

/**
 * Prints the progress of the start, without delay. The log cannot do this: until the application has configured it, the
 * log keeps its lines back.
 */
public final class StartProgress {

    private StartProgress() {}

    /** Prints one line. */
    public static void print(String line) {
        System.out.println(Main.NAME + ": " + line);
        System.out.flush();
    }

    /** Returns the time since a {@link System#nanoTime()}, such as {@code 1.3 s}. */
    public static String since(long began) {
        // Not with String.format, which would load the numbers of locales.
        long tenths = Duration.ofNanos(System.nanoTime() - began).toMillis() / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
