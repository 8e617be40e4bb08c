package io.krakenemulator.sandbox;

/** The first sandboxes cannot be created as configured. The message names every problem, one a line. */
public final class SeedFailure extends RuntimeException {

    public SeedFailure(String message) {
        super(message);
    }

    public SeedFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
