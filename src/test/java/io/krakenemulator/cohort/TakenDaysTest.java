package io.krakenemulator.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class TakenDaysTest {

    private final TakenDays days = new TakenDays();

    @Test
    void periodsThatMeetDoNotOverlap() {
        days.take(1, 10, 20);
        assertNull(days.find(20, 30));
        assertNull(days.find(0, 10));
        assertEquals(1, days.find(19, 30).line());
        assertEquals(1, days.find(0, 11).line());
    }

    @Test
    void ofSeveralLinesTheOneWhoseDaysBeginLastIsFound() {
        days.take(1, 20, 30);
        days.take(2, 0, 10);
        assertEquals(1, days.find(5, 25).line());
        assertEquals(2, days.find(5, 15).line());
    }

    @Test
    void periodMayHaveNeitherBeginningNorEnd() {
        days.take(1, AccountKey.ALWAYS, AccountKey.FOR_EVER);
        assertEquals(1, days.find(AccountKey.ALWAYS, AccountKey.FOR_EVER).line());
        assertEquals(1, days.find(5, 6).line());
    }
}
