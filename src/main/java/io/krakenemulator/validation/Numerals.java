package io.krakenemulator.validation;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads numbers that are written as text, as the language of the real service does. It allows white space around them,
 * digits of every script, and underscores between digits.
 */
final class Numerals {

    /** Longer numbers are refused unread. */
    static final int LONGEST = 1000;

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9](?:_?[0-9])*+");

    private Numerals() {}

    /** Returns the decimal number, or {@code null} if the text is none. */
    static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(asciiDigits(WhiteSpace.strip(text)).replace("_", ""));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Returns the digits of a number that is written without an exponent. They are counted and never written: 1e999999999 is a
     * short text of many digits.
     */
    static long countDigits(BigDecimal value) {
        return value.scale() >= 0
                ? Math.max(value.precision(), value.scale())
                : (long) value.precision() - value.scale();
    }

    /** Returns the whole number, which may have a fraction of zeros, or {@code null} if the text is none. */
    static BigDecimal whole(String text) {
        var digits = asciiDigits(WhiteSpace.strip(withoutZeroFraction(WhiteSpace.strip(text))));
        return WHOLE.matcher(digits).matches() ? new BigDecimal(digits.replace("_", "")) : null;
    }

    private static String withoutZeroFraction(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '0') {
            end--;
        }
        return end > 0 && text.charAt(end - 1) == '.' ? text.substring(0, end - 1) : text;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String asciiDigits(String text) {
        if (isAscii(text)) {
            return text;
        }
        var ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return ascii.toString();
    }
}
