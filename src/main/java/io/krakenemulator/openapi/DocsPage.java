package io.krakenemulator.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the page of Swagger UI. The framework's own page starts Swagger UI with a script inside of the page, for which its
 * Content-Security-Policy would have to allow any such script.
 */
@ApplicationScoped
public class DocsPage {

    /** Ahead of the framework's own page. */
    private static final int FIRST = -1;

    private static final String PAGE = "docs/index.html";
    private static final String START = "docs/start.js";

    private static final Map<String, String> RESOURCES =
            Map.of("/docs/", PAGE, "/docs/index.html", PAGE, "/docs/start.js", START);

    private final Map<String, Buffer> texts = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        RESOURCES.forEach((path, resource) -> router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(FIRST)
                // Reading a resource is not for an event loop.
                .blockingHandler(context -> serve(context, resource), false));
    }

    private void serve(RoutingContext context, String resource) {
        var type = resource.equals(START) ? "text/javascript" : "text/html";
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .end(texts.computeIfAbsent(resource, DocsPage::read));
    }

    private static Buffer read(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
