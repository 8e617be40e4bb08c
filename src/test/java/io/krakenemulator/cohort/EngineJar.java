package io.krakenemulator.cohort;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;

/** The jar of the engine, as the build describes it. */
final class EngineJar {

    private static final String INCLUDES = "//plugin[artifactId='maven-jar-plugin']//execution[id='engine']//include";

    private EngineJar() {}

    /** Returns the patterns of the files that the jar has. */
    static List<PathMatcher> patterns() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        var found = (NodeList) XPathFactory.newInstance().newXPath().evaluate(INCLUDES, pom, XPathConstants.NODESET);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                .map(i -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + found.item(i).getTextContent().strip()))
                .toList();
    }

    /** Returns the jar that the build has written. */
    static Path file() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-engine.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
