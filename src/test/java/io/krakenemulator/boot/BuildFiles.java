package io.krakenemulator.boot;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the settings of the build and of the application, for tests of files that must agree with them. */
public final class BuildFiles {

    private BuildFiles() {}

    public static Properties applicationProperties() throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    /** Returns the text of an element just below the root of pom.xml, or below its properties. */
    public static String pom(String name) throws IOException {
        Element project = project();
        Element found = child(project, name);
        if (found == null) {
            found = child(child(project, "properties"), name);
        }
        return found == null ? null : found.getTextContent().strip();
    }

    /** Returns the name of the build's result, without ending. */
    static String finalName() throws IOException {
        Element own = child(child(project(), "build"), "finalName");
        return own == null
                ? pom("artifactId") + "-" + pom("version")
                : own.getTextContent().strip();
    }

    private static Element project() throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    /** Returns whether Docker, reading {@code .dockerignore}, sends a path to the builder. */
    static boolean isSentToDocker(Path path) throws IOException {
        boolean sent = true;
        for (String line : Files.readAllLines(Path.of(".dockerignore"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                boolean back = line.startsWith("!");
                if (covers(back ? line.substring(1) : line, path)) {
                    sent = back;
                }
            }
        }
        return sent;
    }

    /** Returns whether a pattern covers a path. A pattern also covers everything below its matches. */
    private static boolean covers(String pattern, Path path) {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        for (Path part = path; part != null; part = part.getParent()) {
            if (matcher.matches(part)) {
                return true;
            }
        }
        return false;
    }
}
