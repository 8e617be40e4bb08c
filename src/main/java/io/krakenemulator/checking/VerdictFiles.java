package io.krakenemulator.checking;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The three files that a check writes. Each has {@code .part} at the end of its name until the check is complete, so that a check
 * that is cut off replaces no file of an earlier one.
 *
 * @param accepted the lines that are accepted, as they are in the input
 * @param rejected the lines that failed, for whatever reason
 * @param failures the verdicts on the lines that failed, as the emulator answers them
 */
record VerdictFiles(Path accepted, Path rejected, Path failures) {

    private static final String PART = ".part";

    static VerdictFiles of(InputFile input, CheckOptions options) {
        return new VerdictFiles(
                options.accepted().orElseGet(() -> input.sibling("accepted")),
                options.rejected().orElseGet(() -> input.sibling("rejected")),
                options.failures().orElseGet(() -> input.sibling("failures")));
    }

    List<Path> paths() {
        return List.of(accepted, rejected, failures);
    }

    /**
     * Opens the files to be written with these lines.
     *
     * @param lengths the bytes of each file that an earlier check has written and that stay; 0 for a new file
     * @throws CheckFailure if a file has fewer bytes
     */
    Writer open(LineCopy lines, List<Long> lengths) throws IOException {
        return new Writer(lines, lengths);
    }

    /** Gives the complete files their names. Files that have them already stay. */
    void complete() throws IOException {
        for (var file : paths()) {
            if (Files.exists(part(file))) {
                Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Returns the failure of a command whose files cannot be written. */
    static CheckFailure unwritable(IOException cause) {
        var reason = cause instanceof FileSystemException failure
                ? failure.getFile() + " " + String.valueOf(failure.getReason()).replace("null", "cannot be created")
                : cause.getMessage();
        return CheckFailure.file("The files cannot be written (" + Texts.oneLine(String.valueOf(reason))
                + "). Choose others with --accepted, --rejected and --failures, or write none with --no-files.");
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** Writes the files while the verdicts arrive. */
    final class Writer implements VerdictSink, AutoCloseable {
        private final LineCopy lines;
        private final PartFile acceptedLines;
        private final PartFile rejectedLines;
        private final PartFile verdicts;

        private Writer(LineCopy lines, List<Long> lengths) throws IOException {
            this.lines = lines;
            // Not closed if one fails: the process ends then.
            this.acceptedLines = PartFile.open(part(accepted), lengths.get(0));
            this.rejectedLines = PartFile.open(part(rejected), lengths.get(1));
            this.verdicts = PartFile.open(part(failures), lengths.get(2));
        }

        /**
         * Writes a line and its verdict.
         *
         * @throws CheckFailure if the line cannot be read
         */
        @Override
        public void add(long number, boolean isAccepted, byte[] verdict) throws IOException {
            var copy = isAccepted ? acceptedLines : rejectedLines;
            lines.copy(number, copy);
            if (!isAccepted) {
                verdicts.write(verdict);
                verdicts.write('\n');
                verdicts.endLine();
            }
            copy.endLine();
        }

        /** Writes all whole lines to the disk. Returns the bytes of each file that they have. */
        List<Long> force() throws IOException {
            return List.of(acceptedLines.force(), rejectedLines.force(), verdicts.force());
        }

        /** Returns the names that the files have before the check is complete. */
        List<Path> parts() {
            return Stream.of(accepted, rejected, failures)
                    .map(VerdictFiles::part)
                    .toList();
        }

        @Override
        public void close() throws IOException {
            try (acceptedLines;
                    rejectedLines) {
                verdicts.close();
            }
        }
    }
}
