package io.krakenemulator.auth.graphql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QueryNumbersTest {

    @Test
    void numbersUpToTheLimitAreTaken() {
        var longest = "9".repeat(QueryNumbers.MAX_LENGTH);
        assertFalse(QueryNumbers.areTooLong("{a(x:" + longest + ")}"));
        assertFalse(QueryNumbers.areTooLong("{a(x:[" + longest + "," + longest + "])}"));
        assertFalse(QueryNumbers.areTooLong("{a(x:\"" + "abc9".repeat(5_000) + "\")}"));
    }

    @Test
    void longerNumbersAreFoundInEachForm() {
        var digits = "9".repeat(QueryNumbers.MAX_LENGTH - 3);
        assertFalse(QueryNumbers.areTooLong("{a(x:" + digits + ")}"));
        for (var number : new String[] {
            digits + "9999", "-" + digits + "999", digits + ".999", digits + "E+99", "0." + digits + "e9"
        }) {
            assertTrue(QueryNumbers.areTooLong("{a(x:" + number + ")}"), number);
        }
    }
}
