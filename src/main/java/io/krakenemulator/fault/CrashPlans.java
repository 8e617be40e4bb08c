package io.krakenemulator.fault;

import java.util.Arrays;

/**
 * All plans of cuts for the first calls of an account: no cut, then each single cut, then each pair, and so on. A plan has a
 * character for each call: {@link #PASS}, or the first letter of the phase at which the call is cut.
 *
 * @param calls the number of calls that a plan covers, from 1 to {@link #MOST_CALLS}
 * @param depth the most cuts of a plan, from 1 to the number of calls
 */
record CrashPlans(int calls, int depth) {

    /** The most calls of a plan: the number of plans, 4 to this power at most, stays within a long. */
    static final int MOST_CALLS = 16;

    static final char PASS = '.';

    private static final String PHASES = "bad";

    /** Returns the number of different plans. */
    long count() {
        long count = 0;
        for (int length = 0; length <= depth; length++) {
            count += count(length);
        }
        return count;
    }

    private long count(int length) {
        return choices(calls, length) * phases(length);
    }

    private static long phases(int length) {
        return (long) Math.pow(PHASES.length(), length);
    }

    private static long choices(int from, int length) {
        long choices = 1;
        for (int i = 0; i < length; i++) {
            choices = choices * (from - i) / (i + 1);
        }
        return choices;
    }

    /** Returns the plan of an index, the shortest plans first. After the last plan, the first one comes again. */
    String plan(long index) {
        long rest = index % count();
        int length = 0;
        while (rest >= count(length)) {
            rest -= count(length++);
        }
        return place(length, rest / phases(length), rest % phases(length));
    }

    /** Returns the plan with that number of cuts, by the rank of its positions and the rank of its phases. */
    private String place(int length, long positions, long phases) {
        var plan = new char[calls];
        Arrays.fill(plan, PASS);
        long position = positions;
        long phase = phases;
        int left = length;
        for (int call = 0; left > 0; call++) {
            long withThisCall = choices(calls - call - 1, left - 1);
            if (position >= withThisCall) {
                position -= withThisCall;
                continue;
            }
            left--;
            plan[call] = PHASES.charAt((int) (phase / phases(left)));
            phase %= phases(left);
        }
        return new String(plan);
    }
}
