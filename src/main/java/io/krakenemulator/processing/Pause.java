package io.krakenemulator.processing;

/** How work got past the point at which it may have to wait. */
public enum Pause {
    /** There was nothing to wait for. */
    NONE,
    /** It waited. The sandbox's clock and data may have changed. */
    WAITED,
    /** Its lease ended while it waited. It must not go on. */
    LEASE_ENDED
}
