package io.krakenemulator.validation.constraint;

/**
 * The meter point reference number of a gas meter point: 6 to 10 digits, the last two of which are check digits. The
 * others are weighted by their position counted from the right, beginning with 1, and added up; the sum modulo 11,
 * written with two digits, ends the number.
 */
final class Mprn {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 10;
    private static final int CHECK_DIGITS = 2;

    private Mprn() {}

    static boolean isValid(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && AsciiDigits.only(text)
                && checkDigits(text) == Integer.parseInt(text.substring(text.length() - CHECK_DIGITS));
    }

    private static int checkDigits(String text) {
        int weighted = text.length() - CHECK_DIGITS;
        int sum = 0;
        for (int i = 0; i < weighted; i++) {
            sum += (weighted - i) * AsciiDigits.at(text, i);
        }
        return sum % 11;
    }
}
