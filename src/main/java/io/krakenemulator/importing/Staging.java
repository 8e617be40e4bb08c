package io.krakenemulator.importing;

/** The outcome of staging a payload. */
public sealed interface Staging {

    /** The payload is staged. */
    record Stored(boolean isFirst) implements Staging {}

    /** The state of the process forbids it. */
    record Forbidden(ProcessState state) implements Staging {}
}
