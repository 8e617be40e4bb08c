package io.krakenemulator.validation.constraint;

/** Texts of ASCII digits. Digits of other scripts do not count. */
final class AsciiDigits {

    private AsciiDigits() {}

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static int at(String text, int index) {
        return text.charAt(index) - '0';
    }
}
