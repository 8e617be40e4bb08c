package io.krakenemulator.importing;

/** The outcome of staging a payload. */
public sealed interface StagingOutcome {

    /** The payload is staged. */
    record Stored(boolean isFirst) implements StagingOutcome {}

    /** The state of the process blocks the staging. */
    record Blocked(ProcessState state) implements StagingOutcome {}
}
