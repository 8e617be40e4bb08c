package io.krakenemulator.boot;

/**
 * Ends a start that was asked for the tables alone. The framework has an exception of its own for this, but stops the
 * application a second time after it, which fails.
 */
final class MigrationFinished extends RuntimeException {

    private static final long serialVersionUID = 1;

    MigrationFinished() {
        super("The tables are in place", null, false, false);
    }
}
