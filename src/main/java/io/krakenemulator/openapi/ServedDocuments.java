package io.krakenemulator.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.krakenemulator.web.OpenPath;
import io.krakenemulator.web.PublicAddress;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the documents that the build has written, one of them also at the usual path of the framework.
 *
 * <p>The framework would read, rebuild and write both at every start, which takes half of the time that a native
 * executable needs to start. Here the first request for a document reads it. The build keeps the framework's own copy out of
 * the native executable.
 */
@ApplicationScoped
public class ServedDocuments {

    private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc";

    /** The document of the dialect that sandboxes have by default. */
    private static final String GUIDE = RESOURCE + ".YAML";

    /** The path of each document, and its resource. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "/openapi",
            GUIDE,
            "/q/openapi",
            GUIDE,
            "/openapi/guide",
            GUIDE,
            "/openapi/schema",
            RESOURCE + "-schema.YAML",
            "/openapi/both",
            RESOURCE + "-both.YAML",
            "/emulator/openapi",
            RESOURCE + "-control.YAML");

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    /** The address of the server in the released documents, in either form. */
    private static final Pattern SERVER = Pattern.compile("(?<=\"?url\"? ?: )(\"/\"|/)(?=[\\s,])");

    /** The documents that were requested, in each form: eight texts at most. */
    private final Map<String, Text> texts = new ConcurrentHashMap<>();

    /** A document without the address of its server, which stands between the two parts. */
    private record Text(Buffer before, Buffer after) {

        static Text of(Buffer document) {
            var text = document.toString();
            var server = SERVER.matcher(text);
            if (!server.find()) {
                throw new IllegalStateException("The document names no server");
            }
            return new Text(
                    Buffer.buffer(text.substring(0, server.start())), Buffer.buffer(text.substring(server.end())));
        }

        Buffer with(String address) {
            return Buffer.buffer(before.length() + after.length() + address.length() + 2)
                    .appendBuffer(before)
                    .appendString('"' + address + '"')
                    .appendBuffer(after);
        }
    }

    void register(@Observes Router router) {
        DOCUMENTS.forEach((path, resource) -> {
            for (var ending : new String[] {"", ".json", ".yaml", ".yml"}) {
                // Reading a resource would block an event loop.
                OpenPath.at(router, path + ending).blockingHandler(context -> serve(context, ending, resource), false);
            }
        });
    }

    private void serve(RoutingContext context, String ending, String resource) {
        boolean json = isJson(context, ending);
        var text = texts.computeIfAbsent(
                (json ? JSON : YAML) + " " + resource, name -> Text.of(json ? asJson(read(resource)) : read(resource)));
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, (json ? JSON : YAML) + ";charset=UTF-8")
                .end(text.with(PublicAddress.of(context).orElse("/")));
    }

    /** Returns the form by the ending of the path, else by the query, else by what the client accepts, else YAML. */
    private static boolean isJson(RoutingContext context, String ending) {
        if (!ending.isEmpty()) {
            return ending.equals(".json");
        }
        var asked = context.request().getParam("format");
        if (asked == null) {
            asked = context.request().getHeader(HttpHeaders.ACCEPT);
        }
        return asked != null && asked.toLowerCase(Locale.ROOT).contains("json");
    }

    private static Buffer read(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Buffer asJson(Buffer yaml) {
        try {
            var document = new YAMLMapper().readTree(yaml.getBytes());
            return Buffer.buffer(
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
