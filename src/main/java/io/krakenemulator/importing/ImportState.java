package io.krakenemulator.importing;

/** Where an account stands on its way in. */
public enum ImportState {
    /** Its data are here; it may be replaced or processed. */
    STAGED,
    /** A process call is making the account. */
    IN_PROGRESS,
    /** the account is created; nothing changes this any more. */
    IMPORTED,
    /** The operator has ruled that it is not to be migrated. */
    SKIPPED
}
