package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkDurationTest {

    private static final WorkDuration RANGE = new WorkDuration(200, 2000);

    @Test
    void drawReturnsEveryValueOfTheRangeAndNoOther() {
        var three = new WorkDuration(5, 7);
        assertEquals(
                3,
                LongStream.range(0, 100)
                        .mapToObj(place -> three.draw("seed", place))
                        .peek(drawn -> assertTrue(drawn.toMillis() >= 5 && drawn.toMillis() <= 7))
                        .distinct()
                        .count());
    }

    @Test
    void drawIsTheSameForTheSameSeedAndPlace() {
        assertEquals(RANGE.draw("guide", 7), RANGE.draw("guide", 7));
        assertNotEquals(RANGE.draw("guide", 7), RANGE.draw("guide", 8));
        assertNotEquals(RANGE.draw("guide", 7), RANGE.draw("other", 7));
    }

    @Test
    void drawIsTheSameInEveryVersion() {
        assertEquals(Duration.ofMillis(1679), RANGE.draw("guide", 0));
    }

    @Test
    void constructorRejectsAnInvalidRange() {
        assertThrows(IllegalArgumentException.class, () -> new WorkDuration(-1, 5));
        assertThrows(IllegalArgumentException.class, () -> new WorkDuration(6, 5));
        assertThrows(IllegalArgumentException.class, () -> new WorkDuration(0, WorkDuration.LONGEST.toMillis() + 1));
    }
}
