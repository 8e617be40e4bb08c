package io.krakenemulator.processing;

/** The bound that work would exceed. */
public enum ThrottleReason {
    /** The concurrency limit of the sandbox, over all replicas. */
    LIMIT,
    /** The number of accounts that this replica works on. */
    WORKERS,
    /** The number of accounts that wait on this replica. */
    WAITING
}
