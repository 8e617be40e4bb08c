package io.krakenemulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the drawing of the packages and the names of classes in {@code docs/architecture.md} to the code. */
class ArchitectureDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Path SOURCES = Path.of("src/main/java/io/krakenemulator");

    private static final Pattern DRAWING = Pattern.compile("(?s)```text\\n(.*?)```");
    private static final Pattern NAME_OF_CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern NAME_OF_PACKAGE = Pattern.compile("`([a-z]+)[\\w/<>]*`");
    private static final Pattern USE = Pattern.compile("\\bio\\.krakenemulator\\.([a-z]+)\\b");

    private static String document;

    /** The row of each package in the drawing, counted from the top. */
    private static Map<String, Integer> rows;

    /** The packages that each package uses. */
    private static Map<String, Set<String>> uses;

    @BeforeAll
    static void readDocument() throws IOException {
        document = Files.readString(DOCUMENT);
        var drawing = DRAWING.matcher(document);
        assertTrue(drawing.find(), DOCUMENT + " has lost its drawing");
        rows = new HashMap<>();
        int row = 0;
        for (var line : drawing.group(1).lines().toList()) {
            for (var name : line.strip().split("\\s+")) {
                rows.put(name, row);
            }
            row++;
        }
    }

    @BeforeAll
    static void readSources() throws IOException {
        uses = new TreeMap<>();
        for (var file : SourceFiles.in(SOURCES, ".java")) {
            var used = uses.computeIfAbsent(SourceFiles.room(file), none -> new TreeSet<>());
            USE.matcher(JavaSource.read(Files.readString(file)).code())
                    .results()
                    .forEach(use -> used.add(use.group(1)));
        }
    }

    @Test
    void drawingShowsEveryPackage() {
        assertEquals(uses.keySet(), new TreeSet<>(rows.keySet()));
    }

    @Test
    void tableDescribesEveryPackage() {
        var described = document.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> NAME_OF_PACKAGE.matcher(cell).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
        var missing = new TreeSet<>(rows.keySet());
        missing.removeAll(described);
        assertEquals(Set.of(), missing);
    }

    @Test
    void packagesUseOnlyLowerRows() {
        var upward = new TreeSet<String>();
        uses.forEach((from, used) -> used.stream()
                .filter(to -> !to.equals(from) && rows.get(to) <= rows.get(from))
                .forEach(to -> upward.add(from + " uses " + to)));
        assertEquals(Set.of(), upward, "the drawing in " + DOCUMENT + " does not allow this");
    }

    @Test
    void classesThatAreNamedExist() throws IOException {
        var known = SourceFiles.in(Path.of("src"), ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> missing = NAME_OF_CLASS
                .matcher(document)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !known.contains(name))
                .toList();
        assertEquals(List.of(), missing);
    }
}
