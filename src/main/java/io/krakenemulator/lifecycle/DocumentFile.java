package io.krakenemulator.lifecycle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.krakenemulator.sandbox.SeedFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML and JSON documents that people write. A key that comes twice, a second document and an alias are errors: a
 * lenient parser would silently lose or misread them.
 */
public final class DocumentFile {

    /** Complete market domain data has some tens of megabytes; the parser's own limit is 3. */
    private static final int MOST_CHARACTERS = 256 * 1024 * 1024;

    private static final ObjectMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .loaderOptions(loaderOptions())
            .build();

    private DocumentFile() {}

    /** Returns the document in a file: JSON if its name ends in .json, else YAML. */
    public static JsonNode read(String path) {
        try (var content = Files.newInputStream(Path.of(path))) {
            return read(content, path);
        } catch (InvalidPathException | IOException e) {
            throw new SeedFailure(
                    path + ": the file cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** Returns a document that is part of the application. */
    public static JsonNode readResource(String name) {
        try (var content = DocumentFile.class.getResourceAsStream("/" + name)) {
            if (content == null) {
                throw new IllegalStateException("The application lacks its resource " + name);
            }
            return read(content, name);
        } catch (IOException e) {
            throw new SeedFailure(name + ": the resource cannot be read", e);
        }
    }

    /**
     * Returns the document in a stream.
     *
     * @param name its name, for messages; JSON if it ends in .json, else YAML
     */
    static JsonNode read(InputStream content, String name) throws IOException {
        var isJson = name.toLowerCase(Locale.ROOT).endsWith(".json");
        try (var parser = isJson ? JSON.createParser(content) : new WithoutAliases(YAML.createParser(content))) {
            JsonNode document = TREES.readTree(parser);
            if (document == null || document.isMissingNode() || document.isNull()) {
                throw new SeedFailure(name + ": the file is empty");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new SeedFailure(name + place(e) + ": " + firstLine(e.getOriginalMessage()), e);
        }
    }

    private static String place(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String firstLine(String message) {
        return message == null ? "not well formed" : message.lines().findFirst().orElse("not well formed");
    }

    private static LoaderOptions loaderOptions() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return options;
    }

    /** Refuses aliases: Jackson would read one as a text, the alias's name. */
    private static final class WithoutAliases extends JsonParserDelegate {
        private final YAMLParser yaml;

        WithoutAliases(YAMLParser yaml) {
            super(yaml);
            this.yaml = yaml;
        }

        @Override
        public JsonToken nextToken() throws IOException {
            var token = super.nextToken();
            if (yaml.isCurrentAlias()) {
                throw _constructError("aliases are not supported: write the value out");
            }
            return token;
        }
    }
}
