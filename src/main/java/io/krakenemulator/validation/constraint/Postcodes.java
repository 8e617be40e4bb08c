package io.krakenemulator.validation.constraint;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Checks British postcodes, and converts them to the normal form: capitals, and one space before the inward part.
 *
 * <p>The forms and the letters that may stand where are those of BS 7666, with the P that later texts allow in third
 * place. Whether a postcode exists is not looked up.
 */
public final class Postcodes {

    /** Every alternative is bounded, so matching takes one short pass. */
    private static final Pattern WELL_FORMED = Pattern.compile("""
            (GIR
            |[A-PR-UWYZ][0-9]{1,2}
            |[A-PR-UWYZ][0-9][A-HJKPSTUW]
            |[A-PR-UWYZ][A-HK-Y][0-9]{1,2}
            |[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY])
            \\ *+
            ([0-9][ABD-HJLNP-UW-Z]{2})
            """, Pattern.COMMENTS | Pattern.CASE_INSENSITIVE);

    /** The only outward part without a digit. It has one inward part only. */
    private static final String GIROBANK = "GIR";

    private static final String GIROBANK_INWARD = "0AA";

    private Postcodes() {}

    /**
     * Returns the normal form of a postcode: {@code w1f9de} is {@code W1F 9DE}.
     *
     * @return {@code null} when the value is not a well-formed postcode
     */
    public static String normalise(String value) {
        if (value == null) {
            return null;
        }
        var match = WELL_FORMED.matcher(value.strip());
        if (!match.matches()) {
            return null;
        }
        var outward = match.group(1).toUpperCase(Locale.ROOT);
        var inward = match.group(2).toUpperCase(Locale.ROOT);
        if (outward.equals(GIROBANK) && !inward.equals(GIROBANK_INWARD)) {
            return null;
        }
        return outward + " " + inward;
    }

    /** {@link Postcodes#normalise} for the reader. */
    @RegisterForReflection
    public static final class NormalForm implements Normaliser {
        @Override
        public String normalise(String value) {
            return Postcodes.normalise(value);
        }
    }
}
