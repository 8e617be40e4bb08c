package io.krakenemulator.checking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that keeps the state of the check of one input, from its beginning until the command has ended. */
final class StateFile {

    private final Path path;
    private final PrintStream out;
    private final CheckState first;
    private final boolean isResumable;
    private boolean isUnwritable;

    private StateFile(Path path, PrintStream out, CheckState first, boolean isResumable) {
        this.path = path;
        this.out = out;
        this.first = first;
        this.isResumable = isResumable;
    }

    /**
     * Finds where the check of an input begins, and tells the user if an earlier check of it was cut off.
     *
     * @throws CheckFailure if the check cannot go on because the input or the options have changed
     */
    static StateFile open(InputFile input, CheckOptions options, PrintStream out) {
        var path = input.stateFile();
        var begin = CheckState.begin(CheckState.Basis.of(input, options));
        if (!options.isResumable() || !Files.exists(path)) {
            if (options.isResumed()) {
                out.println(input.path() + ": no earlier check was cut off; this one begins at line 1");
            }
            return new StateFile(path, out, begin, options.isResumable());
        }
        var earlier = CheckState.read(path);
        if (options.isResumed()) {
            requireSame(input, path, earlier.basis(), begin.basis());
            out.println(input.path() + ": "
                    + (earlier.isComplete()
                            ? "was checked before"
                            : "goes on at line " + Texts.number(earlier.line() + 1)));
            return new StateFile(path, out, earlier, true);
        }
        if (!earlier.isComplete() && earlier.line() > 0) {
            out.println(input.path() + ": an earlier check was cut off after line " + Texts.number(earlier.line())
                    + "; this one begins at line 1. With --resume, it would go on there");
        }
        return new StateFile(path, out, begin, true);
    }

    private static void requireSame(InputFile input, Path path, CheckState.Basis earlier, CheckState.Basis present) {
        if (!earlier.isOfSameInput(present)) {
            throw CheckFailure.file(
                    input.path() + " has changed since its check was cut off. Leave out --resume to check"
                            + " it from its first line.");
        }
        if (!earlier.equals(present)) {
            throw CheckFailure.usage("The check of " + input.path() + " was cut off with other options, as " + path
                    + " has them. Give the same, or leave out --resume.");
        }
    }

    /** Returns the state from which the check goes on. */
    CheckState first() {
        return first;
    }

    /** Returns whether a check that is cut off can go on. */
    boolean isKept() {
        return isResumable && !isUnwritable;
    }

    /**
     * Writes a state. A check whose input lies in a folder that cannot be written goes on without one.
     *
     * @throws CheckFailure if an earlier state would stay, which is not that of the written files
     */
    void write(CheckState state) {
        if (!isKept()) {
            return;
        }
        try {
            state.write(path);
        } catch (IOException e) {
            if (Files.exists(path)) {
                throw CheckFailure.file(path + " cannot be written: " + Texts.oneLine(String.valueOf(e.getMessage()))
                        + ". Move it away, or write no files with --no-files.");
            }
            isUnwritable = true;
            out.println(path + " cannot be written; if the check is cut off, it has to begin again");
        }
    }

    /** Removes the file at the end of the command. */
    void remove() {
        try {
            if (isResumable) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            out.println(path + " cannot be removed");
        }
    }
}
