package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryPointIdentifierTest {

    record Holder(@DeliveryPointIdentifier String value) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "LL574TN1A", "A", "0"})
    void acceptsValidValues(String value) {
        assertTrue(Violations.isValid(new Holder(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w1f9de-1a", "LL57 4TN1A", "ll574tn1a", "É1", "LL574TN1A\n"})
    void rejectsInvalidValues(String value) {
        assertFalse(Violations.isValid(new Holder(value)));
    }

    @Test
    void reportsItsCodeAndTheValue() {
        assertEquals(
                "{value} must consist of capital letters and digits.", Violations.message(new Holder("w1f9de-1a")));
        assertEquals("invalid_delivery_point_identifier", Violations.code(new Holder("w1f9de-1a")));
    }
}
