package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks registration numbers of companies, and converts them to the normal form of eight characters.
 *
 * <p>The service's own check is not public; the forms are those that Companies House issues. The letters in front are not
 * compared with a list: the register adds new ones.
 */
public final class CompanyNumbers {

    private static final int LENGTH = 8;

    /** Companies of England and Wales. Leading zeros may be left out. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

    private static final Pattern WITH_LETTERS = Pattern.compile(String.join(
            "|",
            // The kind or the country of the entity: SC123456, OC301234, FC012345, BR000123
            "[A-Z]{2}[0-9]{6}",
            // Old companies of Northern Ireland: R0000521
            "R[0-9]{7}",
            // Scottish and other limited partnerships with a letter at the end: SL00911A
            "(?:SL|LP|NL)[0-9]{5}[A-Z]",
            // Registered societies, with up to three letters at the end: IP16324R, SP2345RS
            "(?:IP|SP|NP|NO|RS)(?:[0-9]{5}[A-Z]|[0-9]{4}[A-Z]{2}|[0-9]{3}[A-Z]{3})"));

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    private CompanyNumbers() {}

    /**
     * Returns the normal form of a number: {@code 123456} is {@code 00123456}, {@code sc123456} is {@code SC123456}.
     *
     * @return {@code null} when the value is not a well-formed number
     */
    public static String normalise(String value) {
        if (value == null) {
            return null;
        }
        var stripped = value.strip();
        // In upper case, some letters outside ASCII become letters of ASCII.
        if (!ASCII.matcher(stripped).matches()) {
            return null;
        }
        var number = stripped.toUpperCase(Locale.ROOT);
        if (DIGITS.matcher(number).matches()) {
            return "0".repeat(LENGTH - number.length()) + number;
        }
        return WITH_LETTERS.matcher(number).matches() ? number : null;
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
