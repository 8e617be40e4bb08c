package io.krakenemulator.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__[a-z_]+\\.sql");

    @ParameterizedTest
    @CsvSource({
        "1, false",
        "9, false",
        "999, true",
        "999999999, true",
        "9999999999, true",
        "1.1, true",
        "2027.01.31, true"
    })
    void tellsNewerVersionsFromItsOwn(String version, boolean newer) {
        assertEquals(newer, Migrations.isNewer(version));
    }

    @Test
    void nextVersionIsNewerAndTheNewestIsNot() {
        int newest = Integer.parseInt(Migrations.NEWEST);
        assertEquals(false, Migrations.isNewer(String.valueOf(newest)));
        assertEquals(true, Migrations.isNewer(String.valueOf(newest + 1)));
    }

    /** Else a database that lacks the newest tables would be taken for one that has them. */
    @Test
    void newestIsTheLastFile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            var last = files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .peek(name -> assertEquals(true, name.matches(), name.toString()))
                    .map(name -> Integer.valueOf(name.group(1)))
                    .max(Comparator.naturalOrder());
            assertEquals(Migrations.NEWEST, String.valueOf(last.orElseThrow()));
        }
    }
}
