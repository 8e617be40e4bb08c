package io.krakenemulator.processing;

/** The outcome of work, as far as the metrics count it. */
public interface WorkOutcome {

    /** How work can end. */
    enum End {
        /** The account is created, or the dry run has shown that it can be. */
        COMPLETED,
        /** The account cannot be created, for a reason of its own. */
        REJECTED,
        /** The work stopped before its end, for a reason that is not the account's. */
        INTERRUPTED
    }

    End end();
}
