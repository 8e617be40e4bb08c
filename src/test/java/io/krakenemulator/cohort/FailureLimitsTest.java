package io.krakenemulator.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of a gate. */
class FailureLimitsTest {

    private static CheckSummary.Gate judge(String limits, long lines, long failed) {
        return FailureLimits.parse(limits).orElseThrow().judge(lines, failed, code -> Map.of("invalid_email", 3L)
                .getOrDefault(code, 0L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0; true",
                "0; 1; false",
                "5; 5; true",
                "5; 6; false",
                "0.5%; 5; true",
                "0.5%; 6; false",
                "100%; 1000; true",
                "0%; 1; false"
            })
    void checkPassesUpToItsLimit(String limit, long failed, boolean passed) {
        assertEquals(passed, judge(limit, 1000, failed).passed());
    }

    @Test
    void eachCodeHasALimitOfItsOwn() {
        var gate = judge("50%, invalid_email=2, unseen=0", 10, 4);
        assertEquals(false, gate.passed());
        assertEquals(
                java.util.List.of(
                        new CheckSummary.JudgedLimit(null, "50%", 4L, true),
                        new CheckSummary.JudgedLimit("invalid_email", "2", 3L, false),
                        new CheckSummary.JudgedLimit("unseen", "0", 0L, true)),
                gate.limits());
    }

    @Test
    void checkWithoutLimitsHasNoGate() {
        assertNull(FailureLimits.NONE.judge(1, 1, code -> 1));
    }

    @Test
    void checkWithoutLinesKeepsEveryShare() {
        assertTrue(judge("0.5%", 0, 0).passed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "-1",
                "0.5",
                "5%%",
                "a=",
                "=5",
                "a=b",
                "5,",
                ",",
                "1e3",
                "a b=1",
                "٣",
                "9999999999999",
                "100.1%",
                "1%,2",
                "a=1,a=2%"
            })
    void otherTextsAreNoLimits(String text) {
        assertTrue(FailureLimits.parse(text).isEmpty(), text);
    }
}
