package io.krakenemulator.sandbox;

import java.nio.ByteBuffer;

/**
 * Numbers of accounts: {@code A-} and eight upper-case hexadecimal digits, as in every published sample.
 *
 * <p>The digits are the account's place in its sandbox, scrambled by a keyed bijection of 32 bits (a Feistel network over
 * two halves of 16). So they look random, never repeat within 2<sup>32</sup> accounts, and need no look-up. The same seed
 * and the same order of calls give the same numbers.
 */
public final class AccountNumbers {

    /** How many different numbers there are for a seed. */
    public static final long CAPACITY = 1L << 32;

    private static final int ROUNDS = 8;
    private static final int HALF = 0xFFFF;

    private AccountNumbers() {}

    /**
     * Returns the number of an account.
     *
     * @param seed the sandbox's
     * @param counter the account's place, from 0 and below {@link #CAPACITY}
     */
    public static String number(String seed, long counter) {
        if (counter < 0 || counter >= CAPACITY) {
            throw new IllegalArgumentException("There is no account number for place " + counter);
        }
        return String.format("A-%08X", scramble((int) counter, roundKeys(seed)));
    }

    private static int scramble(int value, int[] keys) {
        int left = value >>> 16;
        int right = value & HALF;
        for (int key : keys) {
            int next = left ^ mix(right, key);
            left = right;
            right = next;
        }
        return left << 16 | right;
    }

    /** Returns 16 bits of MurmurHash3's finaliser, in which each bit of the input affects each bit of the output. */
    private static int mix(int half, int key) {
        int mixed = half ^ key;
        mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return (mixed ^ mixed >>> 16) & HALF;
    }

    private static int[] roundKeys(String seed) {
        var digest = ByteBuffer.wrap(KeyHash.of(seed));
        var keys = new int[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            keys[round] = digest.getInt();
        }
        return keys;
    }
}
