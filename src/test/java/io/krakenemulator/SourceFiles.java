package io.krakenemulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that the tests of the code's text read. */
public final class SourceFiles {

    private static final Path ROOT = Path.of("src/main/java/io/krakenemulator");

    private SourceFiles() {}

    /** Returns the files beneath a folder whose names have an ending, in a fixed order. */
    static List<Path> in(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Returns the Java files of the emulator, its tests, its benchmarks and the library for tests. */
    public static List<Path> ofJava() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of("src/main/java", "src/test/java", "bench", "testing/src")) {
            files.addAll(in(Path.of(folder), ".java"));
        }
        return files;
    }

    /** Returns the package beneath the root that a source file belongs to, without those inside it. */
    static String room(Path source) {
        return ROOT.relativize(source).getName(0).toString();
    }
}
