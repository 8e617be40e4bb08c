package io.krakenemulator.checking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file of payloads: one in each line, plain or as gzip. */
record InputFile(Path path) {

    private static final int FIRST_MAGIC_BYTE = 0x1F;
    private static final int SECOND_MAGIC_BYTE = 0x8B;
    private static final String GZIP_ENDING = ".gz";
    private static final List<String> ENDINGS = List.of(".ndjson", ".jsonl", ".json", ".txt");

    /**
     * Does nothing for a file that can be sent.
     *
     * @throws CheckFailure if it cannot be read, or only once, or its name says gzip and its content does not
     */
    void check() {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw CheckFailure.file(path + " is no regular file. Write the lines to a file, which is read twice.");
        }
        if (!isGzip() && path.toString().endsWith(GZIP_ENDING)) {
            throw CheckFailure.file(
                    path + " is not gzip. Compress it again, or take " + GZIP_ENDING + " off its name.");
        }
    }

    /**
     * Returns whether the content is gzip.
     *
     * @throws CheckFailure if the file cannot be read
     */
    boolean isGzip() {
        try (var in = Files.newInputStream(path)) {
            return in.read() == FIRST_MAGIC_BYTE && in.read() == SECOND_MAGIC_BYTE;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns the size in bytes. */
    long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Returns when the content was last changed, in milliseconds since 1970. */
    long lastModified() {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Opens the bytes as they are. */
    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Returns the path of the state of a check: {@code cohort.check.json} for {@code cohort.ndjson.gz}. */
    Path stateFile() {
        return path.resolveSibling(stem() + ".check.json");
    }

    /** Returns the path of the file that a command locks: {@code cohort.check.lock} for {@code cohort.ndjson.gz}. */
    Path lockFile() {
        return path.resolveSibling(stem() + ".check.lock");
    }

    /** Returns the path of a file beside this one: {@code cohort.accepted.ndjson} for {@code cohort.ndjson.gz}. */
    Path sibling(String kind) {
        return path.resolveSibling(stem() + "." + kind + (suffix().isEmpty() ? ENDINGS.get(0) : suffix()));
    }

    private String stem() {
        var name = uncompressedName();
        return name.substring(0, name.length() - suffix().length());
    }

    private String suffix() {
        var name = uncompressedName();
        return ENDINGS.stream().filter(name::endsWith).findFirst().orElse("");
    }

    private String uncompressedName() {
        var name = path.getFileName().toString();
        return name.endsWith(GZIP_ENDING) ? name.substring(0, name.length() - GZIP_ENDING.length()) : name;
    }

    CheckFailure unreadable(IOException cause) {
        var reason = cause instanceof NoSuchFileException
                ? "there is no such file"
                : Texts.oneLine(String.valueOf(cause.getMessage()));
        return CheckFailure.file(path + " cannot be read: " + reason + ".");
    }
}
