package io.krakenemulator.admin.certificate;

import java.util.Locale;

/** The verdict on a loader in one scenario. */
enum Verdict {
    PASSED,
    FAILED,
    /** No call has come to the sandbox, or the loader has not met a part of the scenario. */
    NOT_RUN,
    /** The sandbox was reset or deleted, or somebody has changed its faults, clock or processing. */
    VOID;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
