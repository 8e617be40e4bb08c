package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Registration numbers of companies: what is well formed, and the normal form of eight characters.
 *
 * <p>A number is eight digits, of which leading zeros may be left out, or two letters and six digits. The service's
 * own check is not public; the shape is the register's.
 */
public final class CompanyNumbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[A-Za-z]{2}[0-9]{6}");
    private static final int LENGTH = 8;

    private CompanyNumbers() {}

    /**
     * The normal form of a number: {@code 123456} is {@code 00123456}, {@code sc123456} is {@code SC123456}.
     *
     * @return {@code null} when the value is not a well-formed number
     */
    public static String normalise(String value) {
        if (value == null) {
            return null;
        }
        var number = value.strip();
        if (DIGITS.matcher(number).matches()) {
            return "0".repeat(LENGTH - number.length()) + number;
        }
        if (LETTERS_AND_DIGITS.matcher(number).matches()) {
            return number.toUpperCase(Locale.ROOT);
        }
        return null;
    }

    /** {@link CompanyNumbers#normalise} for the reader. */
    @RegisterForReflection
    public static final class NormalForm implements Normaliser {
        @Override
        public String normalise(String value) {
            return CompanyNumbers.normalise(value);
        }
    }
}
