package io.krakenemulator.boot;

/** Why the emulator does not start, in one line that whoever started it can act on. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String reason) {
        this(reason, null);
    }

    public StartFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
