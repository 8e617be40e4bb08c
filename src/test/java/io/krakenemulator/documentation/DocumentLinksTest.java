package io.krakenemulator.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that every link between the pages leads to a file, and to a heading in it where it names one. */
class DocumentLinksTest {

    private static final Path README = Path.of("README.md");

    private static final List<Path> FURTHER =
            List.of(Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md"), Path.of("bench", "README.md"));

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        int links = 0;
        for (var page : pages()) {
            for (var link : LINK.matcher(Files.readString(page)).results().toList()) {
                links++;
                var target = link.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(link.group(1)).normalize();
                if (!Files.exists(target)
                        || link.group(2) != null && !anchors(target).contains(link.group(2))) {
                    broken.add(page + " " + link.group());
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(links > 50, "links are found at all: " + links);
    }

    @Test
    void everyPageIsInTheIndex() throws IOException {
        var index = Files.readString(README);
        var missing = ShellBlock.pages().stream()
                .filter(page -> !page.equals(README) && !page.startsWith(Path.of("docs", "decisions")))
                .map(page -> page.toString().replace('\\', '/'))
                .filter(page -> !index.contains("(" + page + ")"))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static List<Path> pages() {
        var pages = new ArrayList<>(ShellBlock.pages());
        pages.addAll(FURTHER);
        return pages;
    }

    /** Returns the anchors that GitHub gives the headings of a page. */
    private static Set<String> anchors(Path page) throws IOException {
        var text = CODE.matcher(Files.readString(page)).replaceAll("");
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
