package io.krakenemulator.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.catalogue.ReferenceDataDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The template of a company's seed file can be loaded, and has every list that its page explains. */
class TemplateSeedTest {

    private static final String TEMPLATE = "docs/samples/your-company.yaml";

    private static List<String> lists() {
        return Arrays.stream(ReferenceDataDocument.class.getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void templateIsASeedOfOneSandbox() {
        var seed = ConfiguredSandboxes.readConfigured(
                ConfiguredSandboxesTest.DOCUMENTS,
                Optional.of(TEMPLATE),
                ConfiguredSandboxesTest.settings(Map.of()),
                Map.of());
        assertEquals(
                List.of("your-company"),
                seed.orElseThrow().all().stream().map(ConfiguredSandbox::name).toList());
    }

    @Test
    void templateHasEveryList() {
        var document = DocumentFile.read(TEMPLATE).at("/sandboxes/0/reference_data");
        var keys = new TreeSet<String>();
        document.fieldNames().forEachRemaining(keys::add);
        assertEquals(new TreeSet<>(lists()), keys);
    }

    @Test
    void pageNamesEveryList() throws IOException {
        var page = Files.readString(Path.of("docs/your-company.md"));
        for (var list : lists()) {
            assertTrue(page.contains("`" + list + "`"), list);
        }
    }
}
