package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    record Phone(@PhoneNumber String number) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "   ",
                "07400123456",
                "07400 123 456",
                "+447400123456",
                "0044 7400 123456",
                "+44 (0)131 496 0123",
                "(029) 2018-0123",
                "020.7946.0018",
                "07624 123456",
                "07400\u00A0123\u00A0456",
                "+44\u00A07400\u00A0123456",
                "07400\u2013123\u2013456",
                "07400\u2011123\u2014456",
                "07400/123/456",
                "07400 123/456",
                "[07400] 123456",
                "07400\u3000123456",
                "07400\u200B123456",
                "\uFF0B44 7400 123456"
            })
    void acceptsNumbersOfThePlanInEachNotation(String number) {
        assertTrue(Violations.isValid(new Phone(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcde",
                "12345",
                "07700 900123",
                "0740012345",
                "074001234567",
                "+33 1 42 68 53 00",
                "+1 202 555 0143",
                "call 07400123456",
                "07400123456 ext 4",
                "07400123456;ext=4",
                "0800 FLOWERS",
                "０７４００１２３４５６",
                "++447400123456",
                "07400\u2009123456",
                "07400\t123456",
                "07400,123456",
                "07400_123456",
                "07400 / 123 / 45",
                "07400x123456",
                "07400 123456~12",
                "-"
            })
    void rejectsOtherNumbers(String number) {
        assertFalse(Violations.isValid(new Phone(number)));
    }

    @Test
    void reportsItsCodeAndTheValue() {
        assertEquals("{value} is not a valid phone number", Violations.message(new Phone("abcde")));
        assertEquals("invalid_phone_number", Violations.code(new Phone("abcde")));
    }

    @Test
    void rejectsAHugeValueQuickly() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertFalse(Violations.isValid(new Phone("0".repeat(1_000_000)))));
    }
}
