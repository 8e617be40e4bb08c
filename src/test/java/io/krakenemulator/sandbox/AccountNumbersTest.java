package io.krakenemulator.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AccountNumbersTest {

    @Test
    void numbersHaveThePublishedForm() {
        for (long counter : new long[] {0, 1, 41, 1_000_000, AccountNumbers.CAPACITY - 1}) {
            var number = AccountNumbers.number("a seed", counter);
            assertTrue(number.matches("A-[0-9A-F]{8}"), number);
        }
    }

    @Test
    void numbersNeverRepeat() {
        int count = 2_000_000;
        var numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Long.parseLong(AccountNumbers.number("guide", i).substring(2), 16);
        }
        assertEquals(count, Arrays.stream(numbers).distinct().count());
    }

    @Test
    void sameSeedGivesTheSameNumbers() {
        assertEquals(AccountNumbers.number("guide", 7), AccountNumbers.number("guide", 7));
        assertNotEquals(AccountNumbers.number("guide", 7), AccountNumbers.number("default", 7));
    }

    @Test
    void placesOutsideTheCapacityAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> AccountNumbers.number("guide", -1));
        assertThrows(IllegalArgumentException.class, () -> AccountNumbers.number("guide", AccountNumbers.CAPACITY));
    }
}
