package io.krakenemulator.importing;

/** The states of an import process. */
public enum ImportState {
    /** The payload is stored and can be replaced or processed. */
    STAGED,
    /** A process call or scheduled work is creating the account. */
    IN_PROGRESS,
    /** The account is created. This state is final. */
    IMPORTED,
    /** The operator has excluded the account from the migration. */
    SKIPPED
}
