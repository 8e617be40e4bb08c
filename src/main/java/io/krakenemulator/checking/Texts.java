package io.krakenemulator.checking;

import java.util.Locale;

/** Forms of texts for a terminal. */
final class Texts {

    private static final int LONGEST = 500;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int SECONDS_OF_HOUR = 3600;

    private Texts() {}

    /** Returns a text of another program without control characters, in one line of bounded length. */
    static String oneLine(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    /** Returns a number with commas between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a number of lines. */
    static String lines(long lines) {
        return number(lines) + (lines == 1 ? " line" : " lines");
    }

    /** Returns a duration as {@code 1 h 5 min}, {@code 5 min 10 s} or {@code 10 s}. */
    static String duration(long seconds) {
        if (seconds >= SECONDS_OF_HOUR) {
            return seconds / SECONDS_OF_HOUR + " h " + seconds % SECONDS_OF_HOUR / SECONDS_OF_MINUTE + " min";
        }
        return seconds >= SECONDS_OF_MINUTE
                ? seconds / SECONDS_OF_MINUTE + " min " + seconds % SECONDS_OF_MINUTE + " s"
                : seconds + " s";
    }
}
