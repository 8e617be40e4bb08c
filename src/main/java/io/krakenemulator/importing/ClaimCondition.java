package io.krakenemulator.importing;

/**
 * Conditions in SQL on the claim of an {@code import_process p}. An expired claim counts for nothing: the replica that held it
 * is gone.
 */
public final class ClaimCondition {

    /** Work holds the process. */
    public static final String IN_PROGRESS = "p.state = 'IN_PROGRESS' and p.claimed_until >= clock_timestamp()";

    /** Work held the process, and its claim has expired. */
    static final String EXPIRED = "p.state = 'IN_PROGRESS' and p.claimed_until < clock_timestamp()";

    /** The process is staged, and no work holds it. */
    public static final String CLAIMABLE = "(p.state = 'STAGED' or " + EXPIRED + ")";

    /** Returns the state, which is STAGED again once a claim has expired. */
    public static final String STATE = "case when " + EXPIRED + " then 'STAGED' else p.state end";

    private ClaimCondition() {}
}
