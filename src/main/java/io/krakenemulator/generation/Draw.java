package io.krakenemulator.generation;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** Draws the random values of one account. The same seed and account give the same values, whatever else is generated. */
final class Draw {

    private final SplittableRandom random;

    /**
     * Begins the values of an account.
     *
     * @param purpose tells apart several sequences of one account
     */
    Draw(long seed, long account, int purpose) {
        random = new SplittableRandom(mix(seed ^ mix(account * 4 + purpose)));
    }

    /** Returns a number far from those of its neighbours: neighbouring seeds give sequences that are alike. */
    private static long mix(long value) {
        long mixed = (value + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a number of the range, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Returns one of the elements, all equally likely. */
    <T> T oneOf(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    /** Returns true with this probability, of 0 to 1. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns pounds and pence of the range, both ends included. */
    BigDecimal money(int leastPounds, int mostPounds) {
        return BigDecimal.valueOf(between(leastPounds * 100, mostPounds * 100), 2);
    }
}
