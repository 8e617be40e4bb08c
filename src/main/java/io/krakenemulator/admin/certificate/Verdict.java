package io.krakenemulator.admin.certificate;

import java.util.Locale;

/** The verdict on a loader in one scenario. */
enum Verdict {
    PASSED,
    FAILED,
    /** No call has come to the sandbox. */
    NOT_RUN,
    /** The sandbox was reset or deleted, so its faults are gone. */
    VOID;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
