package io.krakenemulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the table of tables in {@code docs/architecture.md} to the SQL in the code and in the migrations. */
class TableOwnershipTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path SOURCES = Path.of("src/main/java/io/krakenemulator");

    private static final Pattern CREATION =
            Pattern.compile("(?i)\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern REMOVAL = Pattern.compile("(?i)\\bdrop\\s+table\\s+(?:if\\s+exists\\s+)?(\\w+)");

    /** Not the clauses {@code for update} and {@code do update set}, which name no table. */
    private static final Pattern WRITING = Pattern.compile("(?i)\\b(?:insert\\s+into|delete\\s+from|truncate)\\s+(\\w+)"
            + "|\\bcopy\\s+(\\w+)\\s*(?:\\([^)]*\\)\\s*)?from\\b"
            + "|\\bupdate\\s+(\\w+)(?:\\s+(?:as\\s+)?\\w+)?\\s+set\\b");

    /** A row of the table: the table, its owner, and the packages that write it as well, each before its reason. */
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| `(\\w+)` \\|(.*)\\|");

    private static final Pattern OTHER_WRITER = Pattern.compile("`(\\w+)`: \\w+");

    /** The packages that write each table, as the document has them. */
    private static Map<String, Set<String>> documented;

    @BeforeAll
    static void readDocument() throws IOException {
        documented = new TreeMap<>();
        for (var line : Files.readAllLines(DOCUMENT)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var writers = new TreeSet<>(Set.of(row.group(2)));
                OTHER_WRITER.matcher(row.group(3)).results().forEach(other -> writers.add(other.group(1)));
                assertTrue(
                        documented.put(row.group(1), writers) == null, row.group(1) + " stands twice in " + DOCUMENT);
            }
        }
    }

    @Test
    void everyTableHasAnOwner() throws IOException {
        var tables = new TreeSet<String>();
        for (var migration : SourceFiles.in(MIGRATIONS, ".sql")) {
            var text = Files.readString(migration);
            CREATION.matcher(text).results().forEach(match -> tables.add(match.group(1)));
            REMOVAL.matcher(text).results().forEach(match -> tables.remove(match.group(1)));
        }
        assertEquals(tables, documented.keySet());
    }

    @Test
    void nobodyElseWritesATable() throws IOException {
        Map<String, Set<String>> writers = new TreeMap<>();
        for (var file : SourceFiles.in(SOURCES, ".java")) {
            for (var text : JavaSource.read(Files.readString(file)).strings()) {
                for (var table : findTablesWrittenBy(text)) {
                    writers.computeIfAbsent(table, none -> new TreeSet<>()).add(SourceFiles.room(file));
                }
            }
        }
        writers.keySet().retainAll(documented.keySet());
        assertEquals(documented, writers, "the table in " + DOCUMENT + " and the SQL in the code differ");
    }

    private static List<String> findTablesWrittenBy(String sql) {
        return WRITING.matcher(sql)
                .results()
                .map(match -> Stream.of(match.group(1), match.group(2), match.group(3))
                        .filter(name -> name != null)
                        .collect(Collectors.joining()))
                .toList();
    }
}
