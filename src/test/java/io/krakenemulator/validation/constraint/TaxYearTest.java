package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxYearTest {

    record Holder(@TaxYear String value) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "2018/19", "1999/00", "2018/25"})
    void acceptsValidValues(String value) {
        assertTrue(Violations.isValid(new Holder(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-18", "2017/2018", "17/18", "2018/19 ", "２０１８/１９", "2018/1a"})
    void rejectsInvalidValues(String value) {
        assertFalse(Violations.isValid(new Holder(value)));
    }

    @Test
    void reportsItsCodeAndTheValue() {
        assertEquals("{value} is not written as YYYY/YY, such as 2018/19.", Violations.message(new Holder("2017")));
        assertEquals("incorrect_format_for_tax_year", Violations.code(new Holder("2017")));
    }
}
