package io.krakenemulator.database;

/** How soon the database makes changes durable. */
public final class Durability {

    /**
     * An expression that lets the transaction commit without waiting for the disk. It is for leases, claims and counters
     * alone. A crash of the database may lose them, but only with all that was stored after them.
     */
    public static final String NO_WAIT = "set_config('synchronous_commit', 'off', true)";

    private Durability() {}
}
