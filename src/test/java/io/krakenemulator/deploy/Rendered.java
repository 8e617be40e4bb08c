package io.krakenemulator.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that a test writes, and otherwise compares with what it would write. */
final class Rendered {

    private Rendered() {}

    static void check(Path file, String text, Class<?> test) throws IOException {
        if (System.getProperty("update") != null) {
            Files.writeString(file, text);
            return;
        }
        assertEquals(
                text,
                Files.readString(file),
                file + " is not what its sources say. Have it written anew: ./mvnw test -Dtest=" + test.getSimpleName()
                        + " -Dupdate");
    }
}
