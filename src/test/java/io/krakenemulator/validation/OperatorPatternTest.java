package io.krakenemulator.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorPatternTest {

    @ParameterizedTest
    @CsvSource({
        "(GB)?[0-9]{9}([0-9]{3})?, GB123456789, true",
        "(GB)?[0-9]{9}([0-9]{3})?, 12345678, false",
        "[A-Z]+, ABC, true",
        "[A-Z]+, ABCd, false",
        "(?i)[a-z]+, ABC, true",
        "a|ab, ab, true",
        "\\d{4}-\\w+, 2019-x, true",
        "\\p{Greek}+, αβγ, true",
        "\\Qa.b\\E, a.b, true",
        "\\Qa.b\\E, axb, false",
    })
    void matchesTheWholeText(String expression, String text, boolean matches) {
        assertEquals(matches, OperatorPattern.of(expression).matches(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(.*a){25}",
                "(a+)+b",
                "(a|aa)+b",
                "(.*)(.*)(.*)(.*)(.*)(.*)(.*)b",
                "(a?){150}a{150}b",
                "(?s)(.*.*){120}b"
            })
    void matchesInLinearTime(String expression) {
        var pattern = OperatorPattern.of(expression);
        var text = "a".repeat(OperatorPattern.MAX_TEXT - 1) + "c";
        assertTimeout(Duration.ofSeconds(5), () -> assertFalse(pattern.matches(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)b", "(?!a)b", "(?<=a)b", "(a)\\1", "a++", "(?>a)", "[a", "(a", "a)", "*", "a{2,1}", "a{1001}"
            })
    void rejectsWhatRe2CannotDoWithTheReason(String expression) {
        var unusable = assertThrows(OperatorPattern.Unusable.class, () -> OperatorPattern.of(expression));
        assertTrue(
                unusable.getMessage().startsWith("must be a regular expression as RE2 has it: ")
                        || unusable.getMessage().startsWith("must have at most 500 elements"),
                unusable.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "(((x{30}){30}){30}){30}",
                "(ab{500}){2}",
                "(){1000}b{1,}",
                "(\\)a{999}){2}"
            })
    void rejectsExpressionsThatGrowTooLarge(String expression) {
        assertTimeout(
                Duration.ofSeconds(1),
                () -> assertEquals(
                        "must have at most 500 elements once its repetition counts are written out",
                        assertThrows(OperatorPattern.Unusable.class, () -> OperatorPattern.of(expression))
                                .getMessage()));
    }

    @Test
    void acceptsExpressionsUpToTheLimits() {
        assertTrue(OperatorPattern.of("a".repeat(OperatorPattern.MAX_LENGTH))
                .matches("a".repeat(OperatorPattern.MAX_LENGTH)));
        assertEquals(
                "must have at most 500 characters",
                assertThrows(
                                OperatorPattern.Unusable.class,
                                () -> OperatorPattern.of("a".repeat(OperatorPattern.MAX_LENGTH + 1)))
                        .getMessage());
        assertTrue(OperatorPattern.of("(".repeat(249) + "ab" + ")".repeat(249)).matches("ab"));
        assertTrue(OperatorPattern.of(".{0,500}").matches("a".repeat(500)));
    }

    @Test
    void textsOverTheLimitDoNotMatch() {
        var anything = OperatorPattern.of("(?s).*");
        assertTrue(anything.matches("a".repeat(OperatorPattern.MAX_TEXT)));
        assertFalse(anything.matches("a".repeat(OperatorPattern.MAX_TEXT + 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "abc; 3",
                "a{3}; 3",
                "a{2,5}b; 6",
                "a{2,}; 3",
                "(ab){3}; 6",
                "((ab){3}c){2}; 14",
                "a{x}; 4",
                "\\x{41}; 1",
                "\\pL\\p{Greek}{2}; 4",
                "\\{3}; 3",
                "[{3}a-z]; 1",
                "[]{3}]{3}; 3",
                "[^]a]{2}; 2",
                "[[:alpha:]]{2}; 2",
                "[\\]]{2}; 2",
                "\\Qa{9}\\E; 4",
                "\\Q)(\\E(a){3}; 5",
                "a{99999999999}; 1000000",
            })
    void countsElementsWithRepetitionsWrittenOut(String expression, long size) {
        assertEquals(size, PatternSize.of(expression));
    }
}
