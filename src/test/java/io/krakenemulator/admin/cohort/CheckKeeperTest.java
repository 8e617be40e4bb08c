package io.krakenemulator.admin.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.cohort.CheckSummary;
import io.krakenemulator.cohort.PayloadName;
import org.junit.jupiter.api.Test;

/** The bounds of a kept check. */
class CheckKeeperTest {

    private static CheckSummary.Kept keep(long lines, long bytes, int... lengths) {
        var keeper = new CheckKeeper(null, "night-1", PayloadName.ACCOUNTS, new CheckKeeper.Bounds(lines, bytes));
        for (int i = 0; i < lengths.length; i++) {
            keeper.add(i + 1, new byte[lengths[i]]);
        }
        return keeper.summarise();
    }

    @Test
    void linesBeyondTheirNumberAreCounted() {
        assertEquals(new CheckSummary.Kept("night-1", 2L, 1L), keep(2, 100, 10, 10, 10));
    }

    @Test
    void nothingIsKeptAfterTheFirstLineThatIsTooMuch() {
        assertEquals(new CheckSummary.Kept("night-1", 1L, 2L), keep(10, 100, 60, 60, 10));
        assertEquals(new CheckSummary.Kept("night-1", 2L, 0L), keep(10, 100, 60, 40));
    }
}
