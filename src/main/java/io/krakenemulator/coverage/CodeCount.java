package io.krakenemulator.coverage;

import java.time.Instant;

/**
 * How often a code was met in a sandbox by one operation.
 *
 * @param operation the name that the OpenAPI documents give it
 * @param times the number of problems with the code
 * @param calls the number of answers that had at least one
 * @param first the first of these answers
 */
record CodeCount(long sandbox, String code, String operation, long times, long calls, First first) {

    /**
     * The first answer with a code.
     *
     * @param at by the real clock
     * @param sandboxAt by the clock of the sandbox
     * @param supplier the import supplier that the call named, or {@code null}
     * @param number the external account number that the call named, or {@code null}
     */
    record First(Instant at, Instant sandboxAt, String supplier, String number) {}

    /** Returns the sum of this count and a later one. */
    CodeCount add(CodeCount later) {
        return new CodeCount(sandbox, code, operation, times + later.times, calls + later.calls, first);
    }
}
