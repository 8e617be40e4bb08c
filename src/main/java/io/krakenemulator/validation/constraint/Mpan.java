package io.krakenemulator.validation.constraint;

/**
 * The meter point administration number of an electricity meter point: 13 digits. The first two are the distributor's, and
 * no distributor has a number below 10. The last digit checks the first twelve: each is multiplied by a weight, and the sum
 * modulo 11, modulo 10 is the check digit.
 */
public final class Mpan {

    private static final int LENGTH = 13;
    private static final int[] WEIGHTS = {3, 5, 7, 13, 17, 19, 23, 29, 31, 37, 41, 43};

    private Mpan() {}

    static boolean isWellFormed(String text) {
        return text.length() == LENGTH && AsciiDigits.isDigits(text) && text.charAt(0) != '0';
    }

    /** Returns whether the last digit of a well-formed number is the check digit of the others. */
    static boolean hasItsCheckDigit(String text) {
        return checkDigit(text) == AsciiDigits.at(text, LENGTH - 1);
    }

    /** Returns the whole number for its first twelve digits. */
    public static String complete(String digits) {
        return digits + checkDigit(digits);
    }

    private static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * AsciiDigits.at(text, i);
        }
        // A remainder of 10 becomes the check digit 0.
        return sum % 11 % 10;
    }
}
