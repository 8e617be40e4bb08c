package io.krakenemulator.fault;

/**
 * A text in which each {@code *} stands for any characters, also for none. All other characters stand for themselves, and case
 * counts. The time to match grows with the product of both lengths at most.
 */
record TextPattern(String pattern) {

    private static final char ANY = '*';

    /** Returns the pattern of a text; {@code null} for none. */
    static TextPattern of(String text) {
        return text == null ? null : new TextPattern(text);
    }

    /** Returns whether a text matches as a whole. A text that is not known, {@code null}, does not. */
    boolean matches(String text) {
        if (text == null) {
            return false;
        }
        int at = 0;
        int place = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (place < pattern.length() && pattern.charAt(place) == ANY) {
                star = place++;
                resume = at;
            } else if (place < pattern.length() && pattern.charAt(place) == text.charAt(at)) {
                place++;
                at++;
            } else if (star >= 0) {
                // The last star takes one more character.
                place = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (place < pattern.length() && pattern.charAt(place) == ANY) {
            place++;
        }
        return place == pattern.length();
    }
}
