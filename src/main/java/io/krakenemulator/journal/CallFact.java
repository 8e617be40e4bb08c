package io.krakenemulator.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * The number of calls with one outcome.
 *
 * @param first when the first of the calls began
 * @param last when the last of the calls began
 */
record CallFact(Key key, long calls, Moment first, Moment last) {

    /**
     * The properties that are equal for all calls of one sum.
     *
     * @param sandbox the id of the sandbox
     * @param supplier empty where the call names none
     * @param number empty where the call names none
     * @param status the status that the emulator decided on; 0 if it decided on none
     * @param answered whether the client got the answer
     * @param faulted whether a fault rule decided on the status, in place of the work
     */
    record Key(
            long sandbox,
            String supplier,
            String number,
            String operation,
            int status,
            boolean answered,
            boolean faulted,
            UUID bodyHash) {}

    /** A moment by the real clock and by the clock of the sandbox. */
    record Moment(Instant at, Instant sandboxAt) {}

    /** Returns the sum of two facts with one key. */
    CallFact add(CallFact other) {
        return new CallFact(
                key,
                calls + other.calls,
                other.first.at.isBefore(first.at) ? other.first : first,
                other.last.at.isAfter(last.at) ? other.last : last);
    }
}
