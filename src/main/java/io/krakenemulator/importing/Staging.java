package io.krakenemulator.importing;

/** The outcome of staging a payload. */
public sealed interface Staging {

    /** The payload is staged. */
    record Kept(boolean isFirst) implements Staging {}

    /** The state of the process forbids it. */
    record Closed(ProcessState met) implements Staging {}
}
