package io.krakenemulator.web.trace;

/**
 * The effect of a fault rule on a call, as far as its record is concerned.
 *
 * @param id the id of the rule; {@link #CRASH_POINT} if no rule acts
 * @param losesAnswer whether the client gets no part of the answer, although one is written
 * @param breaksAnswer whether the client gets a part of the answer at most
 * @param replacesWork whether the call does no work
 * @param decides whether the rule decides on a status, in place of the work
 */
public record ActingFault(int id, boolean losesAnswer, boolean breaksAnswer, boolean replacesWork, boolean decides) {

    /** The id of a cut that an exploration of crash points makes. Rules have ids from 1. */
    public static final int CRASH_POINT = 0;

    /** Returns the id of the rule, or {@code crash-point}. */
    String label() {
        return id == CRASH_POINT ? "crash-point" : String.valueOf(id);
    }
}
