package io.krakenemulator.boot;

/** The exit codes of a process that ends by itself. Documented in docs/run.md. */
final class ExitCode {

    /** The work of an argument is done. */
    static final int DONE = 0;

    /** The start has failed, or the probe has found the emulator not ready. */
    static final int NOT_STARTED = 1;

    /** The same as that of the JVM's own {@code -XX:+ExitOnOutOfMemoryError}, and of the native executable's. */
    static final int OUT_OF_MEMORY = 3;

    /** The embedded PostgreSQL has ended and does not start again. */
    static final int DATABASE_LOST = 4;

    private ExitCode() {}
}
