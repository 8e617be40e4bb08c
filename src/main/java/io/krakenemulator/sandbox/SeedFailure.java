package io.krakenemulator.sandbox;

/** The first sandboxes cannot be made as configured. The message says why, complete, one problem a line. */
public final class SeedFailure extends RuntimeException {

    public SeedFailure(String message) {
        super(message);
    }

    public SeedFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
