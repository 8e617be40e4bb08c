package io.krakenemulator.openapi;

import io.krakenemulator.web.OpenPath;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves Swagger UI at {@code /docs/}. The framework's own page would need a Content-Security-Policy that allows inline scripts, and
 * brings an older Swagger UI with known holes.
 */
@ApplicationScoped
public class DocsPage {

    private static final String ROOT = "/docs/";
    private static final String PAGE = "index.html";
    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";

    /** The files of the page and their media types. The build takes all but the first two from Swagger UI. */
    private static final Map<String, String> FILES = Map.of(
            PAGE,
            "text/html;charset=UTF-8",
            "start.js",
            JAVASCRIPT,
            "swagger-ui-bundle.js",
            JAVASCRIPT,
            "swagger-ui-standalone-preset.js",
            JAVASCRIPT,
            "swagger-ui.css",
            "text/css;charset=UTF-8",
            "favicon-32x32.png",
            "image/png");

    private final Map<String, Buffer> contents = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        FILES.keySet().forEach(file -> serve(router, ROOT + file, file));
        serve(router, ROOT, PAGE);
        OpenPath.at(router, "/docs").handler(context -> context.redirect(ROOT));
    }

    private void serve(Router router, String path, String file) {
        // Reading a resource would block an event loop.
        OpenPath.at(router, path).blockingHandler(context -> answer(context, file), false);
    }

    private void answer(RoutingContext context, String file) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, FILES.get(file))
                .end(contents.computeIfAbsent(file, DocsPage::read));
    }

    private static Buffer read(String file) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream("docs/" + file)) {
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
