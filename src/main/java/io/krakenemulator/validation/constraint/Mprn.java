package io.krakenemulator.validation.constraint;

/**
 * The meter point reference number of a gas meter point: 6 to 10 digits, not all of them zeros. The last two check the
 * others: each is weighted by its position from the right, and the sum modulo 11 has these two digits.
 */
public final class Mprn {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 10;
    private static final int CHECK_DIGITS = 2;

    private Mprn() {}

    static boolean isWellFormed(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && AsciiDigits.isDigits(text)
                && text.chars().anyMatch(digit -> digit != '0');
    }

    /** Returns whether the last two digits of a well-formed number are the check digits of the others. */
    static boolean hasItsCheckDigits(String text) {
        int weighted = text.length() - CHECK_DIGITS;
        return checkSum(text, weighted) == Integer.parseInt(text.substring(weighted));
    }

    /** Returns the whole number for its digits before the check digits. */
    public static String complete(String digits) {
        int sum = checkSum(digits, digits.length());
        return digits + sum / 10 + sum % 10;
    }

    private static int checkSum(String text, int weighted) {
        int sum = 0;
        for (int i = 0; i < weighted; i++) {
            sum += (weighted - i) * AsciiDigits.at(text, i);
        }
        return sum % 11;
    }
}
