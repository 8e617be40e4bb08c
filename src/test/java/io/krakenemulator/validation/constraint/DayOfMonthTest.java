package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayOfMonthTest {

    record Holder(@DayOfMonth Integer value) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {1, 14, 28})
    void acceptsValidValues(Integer value) {
        assertTrue(Violations.isValid(new Holder(value)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 29, 31, Integer.MAX_VALUE})
    void rejectsInvalidValues(Integer value) {
        assertFalse(Violations.isValid(new Holder(value)));
    }

    @Test
    void reportsItsCodeAndTheValue() {
        assertEquals("{value} is not a day of the month from 1 to 28.", Violations.message(new Holder(29)));
        assertEquals("invalid_day_of_month", Violations.code(new Holder(29)));
    }
}
