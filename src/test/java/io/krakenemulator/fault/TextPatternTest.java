package io.krakenemulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {

    @ParameterizedTest
    @CsvSource({
        "V-1, V-1, true",
        "V-1, v-1, false",
        "V-1, V-12, false",
        "V-*, V-, true",
        "V-*, V-12, true",
        "V-*, W-12, false",
        "*-9, V-12-9, true",
        "*-9, V-12-91, false",
        "V*1*9, V-12-9, true",
        "V*1*9, V-22-9, false",
        "**, anything, true",
        "V.1, Vx1, false",
    })
    void starStandsForAnyCharacters(String pattern, String text, boolean matches) {
        assertEquals(matches, TextPattern.of(pattern).matches(text));
    }

    @Test
    void textThatIsNotKnownDoesNotMatch() {
        assertFalse(TextPattern.of("*").matches(null));
    }

    @Test
    void manyStarsTakeNoLongTime() {
        var pattern = TextPattern.of("*a".repeat(127) + "b");
        assertFalse(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> pattern.matches("a".repeat(10_000))));
    }
}
