package io.krakenemulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class LatencyRangeTest {

    @Test
    void drawsStayInTheRangeAndDependOnTheirArgumentsOnly() {
        var range = new LatencyRange(100, 199);
        var drawn = new HashSet<Long>();
        for (int ordinal = 1; ordinal <= 1000; ordinal++) {
            long millis = range.draw("seed", 0, ordinal);
            assertTrue(millis >= 100 && millis <= 199, () -> "drew " + millis);
            assertEquals(millis, range.draw("seed", 0, ordinal));
            drawn.add(millis);
        }
        assertTrue(drawn.size() > 90, () -> drawn.size() + " different ones");
    }

    @Test
    void fixedLatencyIsNotDrawn() {
        assertEquals(7, new LatencyRange(7, 7).draw("seed", 3, 9));
    }
}
