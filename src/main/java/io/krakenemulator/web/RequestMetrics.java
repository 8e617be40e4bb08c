package io.krakenemulator.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps unknown paths and methods out of the metrics. Each would be a series of its own, and after a hundred series no
 * path of a resource would be added.
 */
@Singleton
public class RequestMetrics {

    /**
     * The key from which the metrics read the path of a request. The REST layer stores the path of the chosen resource
     * there.
     */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String UNKNOWN = "UNKNOWN";

    private static final String REQUESTS = "http.server.";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** The beginnings of the paths that are served and are no resources. */
    private static final List<String> SERVED =
            List.of("/docs", "/openapi", "/q/openapi", "/emulator/openapi", "/v1/graphql");

    /** Sets the name of a request. The REST layer overwrites it when it chooses a resource. */
    static void nameAddress(RoutingContext context) {
        var path = context.request().path();
        var name = UNKNOWN;
        for (var served : SERVED) {
            if (path != null && path.startsWith(served)) {
                name = served;
            }
        }
        ((HttpServerRequestInternal) context.request()).context().putLocal(TEMPLATE, name);
    }

    @Produces
    @Singleton
    MeterFilter nameTheUnknown() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith(REQUESTS) ? id.replaceTags(replaceUnknown(id.getTags())) : id;
            }
        };
    }

    static List<Tag> replaceUnknown(List<Tag> tags) {
        var named = new ArrayList<Tag>(tags.size());
        for (var tag : tags) {
            if (tag.getKey().equals("uri") && tag.getValue().equals("/" + UNKNOWN)) {
                named.add(Tag.of("uri", UNKNOWN));
            } else if (tag.getKey().equals("method") && !METHODS.contains(tag.getValue())) {
                named.add(Tag.of("method", "OTHER"));
            } else {
                named.add(tag);
            }
        }
        return named;
    }
}
