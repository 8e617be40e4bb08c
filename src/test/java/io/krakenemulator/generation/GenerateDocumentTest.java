package io.krakenemulator.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the command lists every fault. */
class GenerateDocumentTest {

    private static final String HEAD = "| Fault | The mistake | Code |\n|---|---|---|\n";

    @Test
    void pageListsEveryFault() throws IOException {
        var page = Files.readString(Path.of("docs/generate.md"));
        var table = Fault.ALL.stream()
                .map(fault -> "| `%s` | %s | `%s` |\n".formatted(fault.name(), fault.says(), fault.code()))
                .collect(Collectors.joining("", HEAD, ""));
        assertEquals(table, page.substring(page.indexOf(HEAD)));
    }
}
