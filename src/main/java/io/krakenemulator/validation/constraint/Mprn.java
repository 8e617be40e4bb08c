package io.krakenemulator.validation.constraint;

/**
 * The meter point reference number of a gas meter point: 6 to 10 digits, not all of them zeros. The last two are check
 * digits. The others are weighted by their position counted from the right, beginning with 1, and added up; the sum
 * modulo 11, written with two digits, ends the number.
 */
final class Mprn {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 10;
    private static final int CHECK_DIGITS = 2;

    private Mprn() {}

    static boolean isWellFormed(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && AsciiDigits.only(text)
                && text.chars().anyMatch(digit -> digit != '0');
    }

    /** Whether the last two digits of a well-formed number are the check digits of the others. */
    static boolean hasItsCheckDigits(String text) {
        int weighted = text.length() - CHECK_DIGITS;
        int sum = 0;
        for (int i = 0; i < weighted; i++) {
            sum += (weighted - i) * AsciiDigits.at(text, i);
        }
        return sum % 11 == Integer.parseInt(text.substring(weighted));
    }
}
