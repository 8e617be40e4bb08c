package io.krakenemulator.checking;

/** Ends the command with an exit code and one sentence for standard error. */
final class CheckFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** An option or a file name is not accepted. */
    static final int NOT_UNDERSTOOD = 2;

    /** A file cannot be read or written. */
    static final int FILE_BROKEN = 3;

    /** No emulator answers, the key is refused, or the check was cut off. */
    static final int NOT_JUDGED = 4;

    private final int exitCode;

    private CheckFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static CheckFailure usage(String message) {
        return new CheckFailure(NOT_UNDERSTOOD, message);
    }

    static CheckFailure file(String message) {
        return new CheckFailure(FILE_BROKEN, message);
    }

    static CheckFailure emulator(String message) {
        return new CheckFailure(NOT_JUDGED, message);
    }

    int exitCode() {
        return exitCode;
    }

    /** Returns the failure with a sentence added to its message. */
    CheckFailure with(String sentence) {
        return new CheckFailure(exitCode, getMessage() + " " + sentence);
    }
}
