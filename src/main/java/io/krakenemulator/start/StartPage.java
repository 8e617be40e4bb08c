package io.krakenemulator.start;

import io.krakenemulator.release.Versions;
import io.krakenemulator.sandbox.ApiKeys;
import io.krakenemulator.sandbox.FirstKey;
import io.krakenemulator.web.OpenPath;
import io.krakenemulator.web.PublicAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.HttpServer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers the root of the server: a browser gets a page, other clients get the same as JSON. Needs no key, so it shows nothing that
 * is not public.
 */
@ApplicationScoped
public class StartPage {

    private static final String STYLE_PATH = "/start.css";
    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    /** The page runs no scripts, and takes its style from this server. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ApiKeys keys;
    private final HttpServer server;
    private final int managementPort;

    StartPage(ApiKeys keys, HttpServer server, @ConfigProperty(name = "quarkus.management.port") int managementPort) {
        this.keys = keys;
        this.server = server;
        this.managementPort = managementPort;
    }

    /** The templates of the page, which the build checks. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(StartView view);
    }

    void register(@Observes Router router) {
        OpenPath.at(router, "/").handler(this::answer);
        // Reading a resource would block an event loop.
        OpenPath.at(router, STYLE_PATH).blockingHandler(StartPage::answerStyle, false);
    }

    private void answer(RoutingContext context) {
        keys.firstKeys()
                .map(shipped -> view(context, shipped))
                .subscribe()
                .with(view -> send(context, view), context::fail);
    }

    private StartView view(RoutingContext context, List<FirstKey> shipped) {
        int chosenPort = server.getManagementPort();
        return new StartView(
                Versions.EMULATOR,
                PublicAddress.of(context).orElse(""),
                chosenPort > 0 ? chosenPort : managementPort,
                shipped);
    }

    private static void send(RoutingContext context, StartView view) {
        var response = context.response()
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (acceptsHtml(context)) {
            response.putHeader("Content-Security-Policy", POLICY)
                    .putHeader(HttpHeaders.CONTENT_TYPE, HTML + ";charset=UTF-8")
                    .end(Templates.page(view).render());
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(view.toJson().toString());
        }
    }

    /** Returns whether the client names HTML, and prefers no JSON. Tools that take anything get JSON. */
    private static boolean acceptsHtml(RoutingContext context) {
        float html = weight(context, HTML);
        return html > 0 && html >= weight(context, JSON);
    }

    /** Returns the weight that the client gives to a media type by its name, 0 to 1. */
    private static float weight(RoutingContext context, String type) {
        return (float) context.parsedHeaders().accept().stream()
                .filter(accepted -> type.equalsIgnoreCase(accepted.value()))
                .mapToDouble(ParsedHeaderValue::weight)
                .max()
                .orElse(0);
    }

    private static void answerStyle(RoutingContext context) {
        try (var style = Thread.currentThread().getContextClassLoader().getResourceAsStream("start/start.css")) {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/css;charset=UTF-8")
                    .end(Buffer.buffer(style.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
