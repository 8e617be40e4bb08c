package io.krakenemulator.validation;

/**
 * White space as the real service has it: the characters that Python's {@code str.strip()} removes. The set of
 * {@link String#strip()} lacks the no-break spaces and U+0085.
 */
public final class WhiteSpace {

    private WhiteSpace() {}

    /** Returns the text without the white space at both ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Returns whether the text has nothing but white space. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** All of these characters are in the basic plane, so that one UTF-16 unit shows each of them. */
    private static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= 0x09 && c <= 0x0D || c >= 0x1C;
        }
        return c == 0x85 || c >= 0xA0 && Character.isSpaceChar(c);
    }
}
