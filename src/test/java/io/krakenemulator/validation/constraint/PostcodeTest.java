package io.krakenemulator.validation.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    record Place(@Postcode String postcode) {}

    @ParameterizedTest
    @CsvSource({
        "w1f9de, W1F 9DE",
        "M1 1AE, M1 1AE",
        "B33 8TH, B33 8TH",
        "w1p 1hq, W1P 1HQ",
        "CR26XH, CR2 6XH",
        "DN55 1PT, DN55 1PT",
        "ec1a1bb, EC1A 1BB",
        "'  ll57   4tn ', LL57 4TN",
        "gir0aa, GIR 0AA"
    })
    void normalisesEachForm(String sent, String normal) {
        assertTrue(Violations.isValid(new Place(sent)));
        assertEquals(normal, Postcodes.normalise(sent));
        assertEquals(normal, Postcodes.normalise(normal));
        assertEquals(normal, new Postcodes.NormalForm().normalise(sent));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void acceptsNullAndBlank(String postcode) {
        assertTrue(Violations.isValid(new Place(postcode)));
        assertNull(Postcodes.normalise(postcode));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XYZ", // too short
                "Q1 1AE", // no Q in first place
                "V1 1AE",
                "X1 1AE",
                "AI1 1AE", // no I in second place
                "AJ1 1AE",
                "AZ1 1AE",
                "W1I 9DE", // no I in third place
                "W1L 9DE",
                "EC1C 1BB", // no C in fourth place
                "M1 1CE", // no C, I, K, M, O, V in the inward part
                "M1 1AO",
                "M123 1AE",
                "M 1AE",
                "M1 AAE",
                "M1-1AE",
                "M 1 1AE",
                "M1 1AE M1 1AE",
                "GIR 1AA",
                "12345",
                "75008",
                "ſ1 1AE"
            })
    void rejectsMalformedPostcodes(String postcode) {
        assertFalse(Violations.isValid(new Place(postcode)));
        assertNull(Postcodes.normalise(postcode));
    }

    @Test
    void reportsItsCodeAndTheValue() {
        assertEquals("{value} is not a valid postcode, such as W1F 9DE.", Violations.message(new Place("XYZ")));
        assertEquals("invalid_postcode", Violations.code(new Place("XYZ")));
    }

    @Test
    void rejectsAHugeValueQuickly() {
        var huge = "M1" + " ".repeat(1_000_000) + "X";
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertNull(Postcodes.normalise(huge)));
    }
}
