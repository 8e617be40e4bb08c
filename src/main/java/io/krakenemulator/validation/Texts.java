package io.krakenemulator.validation;

/** Measures and quotes texts by characters and not by UTF-16 units. */
public final class Texts {

    private static final int LONGEST_QUOTE = 100;
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** Returns the number of characters. A character beyond the basic plane counts once. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Returns the position of the first half of a surrogate pair that stands alone, or -1 if there is none. */
    public static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** Returns the text as an error detail quotes it: shortened, and without characters that UTF-8 cannot encode. */
    public static String quotable(String text) {
        var quoted = text;
        if (text.length() > LONGEST_QUOTE) {
            int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
            quoted = text.substring(0, end) + "…";
        }
        int lone = loneSurrogate(quoted);
        if (lone < 0) {
            return quoted;
        }
        var whole = new StringBuilder(quoted);
        for (; lone >= 0; lone = loneSurrogate(whole.toString())) {
            whole.setCharAt(lone, REPLACEMENT);
        }
        return whole.toString();
    }
}
