package io.krakenemulator.validation.constraint;

/** Texts of ASCII digits. Digits of other scripts do not count. */
final class AsciiDigits {

    private AsciiDigits() {}

    static boolean only(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int at(String text, int index) {
        return text.charAt(index) - '0';
    }
}
