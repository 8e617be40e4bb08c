package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotBlackholedTest {

    record Holder(@NotBlackholed String value) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ann@example.org", "blackhole@example.org", "ann+blackhole@example.org"})
    void acceptsValidValues(String value) {
        assertTrue(Violations.isValid(new Holder(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blackhole+a@example.org", "my.BlackHole+a@example.org"})
    void rejectsInvalidValues(String value) {
        assertFalse(Violations.isValid(new Holder(value)));
    }

    @Test
    void reportsItsCodeAndTheValue() {
        assertEquals(
                "{value} is a mailbox that discards its mail; give a real one.",
                Violations.message(new Holder("blackhole+a@example.org")));
        assertEquals("billing_email_not_valid", Violations.code(new Holder("blackhole+a@example.org")));
    }
}
