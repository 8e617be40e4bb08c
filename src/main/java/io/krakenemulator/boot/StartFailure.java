package io.krakenemulator.boot;

/** A failed start, with the reason and the remedy in one line. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String reason) {
        this(reason, null);
    }

    public StartFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
