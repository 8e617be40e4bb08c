package io.krakenemulator.validation.constraint;

/** Texts made of the ten ASCII digits; other scripts' digits are none. */
final class AsciiDigits {

    private AsciiDigits() {}

    static boolean only(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int at(String text, int index) {
        return text.charAt(index) - '0';
    }
}
