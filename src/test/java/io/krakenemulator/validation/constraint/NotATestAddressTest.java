package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotATestAddressTest {

    record Holder(@NotATestAddress String value) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "ann@example.org",
                "testing@example.org",
                "ann@attest.com",
                "ann@test.org",
                "ann@test.com.au",
                "xxx.ann@example.org"
            })
    void acceptsValidValues(String value) {
        assertTrue(Violations.isValid(new Holder(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test@example.org",
                "TEST@example.org",
                "xxx@example.org",
                "ann@test.com",
                "ann@Test.co.uk",
                "ann@example.xxx",
                "ann@example.xx"
            })
    void rejectsInvalidValues(String value) {
        assertFalse(Violations.isValid(new Holder(value)));
    }

    @Test
    void reportsItsCodeAndTheValue() {
        assertEquals(
                "{value} looks like a test address; give a real one.",
                Violations.message(new Holder("test@example.org")));
        assertEquals("possible_test_email_address", Violations.code(new Holder("test@example.org")));
    }
}
