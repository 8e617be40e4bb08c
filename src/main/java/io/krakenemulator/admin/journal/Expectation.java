package io.krakenemulator.admin.journal;

import io.krakenemulator.admin.QueryReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many entries a test expects.
 *
 * @param least the lowest number that satisfies
 * @param most the highest number that satisfies
 */
record Expectation(long least, long most) {

    private static final long NONE = -1;

    private static final Function<String, Optional<String>> EXCLUSIVE =
            one -> Optional.of("and at_least or at_most exclude each other");

    /** Reads the parameters {@code at_least}, {@code at_most} and {@code exactly}. One match satisfies where none is there. */
    static Expectation read(QueryReader query, CountParameters sent) {
        long exactly = number(query, "exactly", sent.exactly);
        long least = number(query, "at_least", sent.atLeast);
        long most = number(query, "at_most", sent.atMost);
        if (exactly != NONE) {
            query.refuse("exactly", least == NONE && most == NONE ? List.of() : List.of("exactly"), EXCLUSIVE);
            return new Expectation(exactly, exactly);
        }
        if (least != NONE && most != NONE && least > most) {
            query.refuse("at_most", List.of("at_most"), bound -> Optional.of("must not be below at_least"));
        }
        if (least == NONE && most == NONE) {
            return new Expectation(1, Long.MAX_VALUE);
        }
        return new Expectation(Math.max(0, least), most == NONE ? Long.MAX_VALUE : most);
    }

    private static long number(QueryReader query, String name, String value) {
        return query.integer(name, value, 0, Long.MAX_VALUE, NONE);
    }

    boolean accepts(long matching) {
        return matching >= least && matching <= most;
    }
}
