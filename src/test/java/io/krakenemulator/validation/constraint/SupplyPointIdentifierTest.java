package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.validation.Facts.Fuel;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupplyPointIdentifierTest {

    private static final String MPAN = "1200060176720";

    /** Its weighted sum leaves 10 modulo 11, which becomes the check digit 0. */
    private static final String MPAN_WITH_REMAINDER_10 = "2098765000050";

    private static final String MPRN = "7412365805";

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Point(
            @SupplyPointIdentifier(Fuel.ELECTRICITY) @CheckDigits(groups = CheckDigits.Verified.class)
            String mpan,

            @SupplyPointIdentifier(Fuel.GAS) @CheckDigits(groups = CheckDigits.Verified.class)
            String mprn,

            @SupplyPointIdentifier @CheckDigits(groups = CheckDigits.Verified.class)
            String mpxn) {}

    @ParameterizedTest
    @ValueSource(strings = {MPAN, MPAN_WITH_REMAINDER_10, "1200060176270", "1013004420117", "2012345678906"})
    void acceptsMpansWithTheirCheckDigit(String mpan) {
        assertEquals(0, violations(new Point(mpan, null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000", // zeros, which have their check digit
                "0912345678907", // no distributor has a number below 10
                "1200060176721", // last digit
                "1200060186720", // a digit in the middle
                "120006017672", // 12 digits
                "12000601767200", // 14 digits
                "120006017672O", // a letter
                "١٢٠٠٠٦٠١٧٦٧٢٠", // digits of another script
                "-200060176720"
            })
    void rejectsOtherNumbersAsMpans(String mpan) {
        assertEquals(1, violations(new Point(mpan, null, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9353824109", "3406086401", "9349409806", MPRN, "432108", "7550001810"})
    void acceptsMprnsWithTheirCheckDigits(String mprn) {
        assertEquals(0, violations(new Point(null, mprn, null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "9353824110", "43210", "00000000000", "43210A", "000000", "0000000000"})
    void rejectsOtherNumbersAsMprns(String mprn) {
        assertEquals(1, violations(new Point(null, mprn, null)));
    }

    @Test
    void acceptsOnlyIdentifiersOfItsFuel() {
        assertEquals(0, violations(new Point(MPAN, MPRN, MPRN)));
        assertEquals(0, violations(new Point(MPAN, MPRN, MPAN)));
        assertEquals(2, violations(new Point(MPRN, MPAN, null)));
        assertEquals(1, violations(new Point(null, null, "1200060176721")));
    }

    @Test
    void acceptsNullAndBlank() {
        assertEquals(0, violations(new Point(null, "", "  ")));
    }

    @Test
    void checksOnlyTheFormWithoutCheckDigits() {
        assertEquals(
                0,
                VALIDATOR
                        .validate(new Point("1200060176721", "1234567890", "1200060176721"))
                        .size());
        assertEquals(
                3,
                VALIDATOR
                        .validate(new Point("0000000000000", "0000000000", "12345"))
                        .size());
    }

    private static int violations(Point point) {
        return VALIDATOR
                .validate(point, Default.class, CheckDigits.Verified.class)
                .size();
    }
}
