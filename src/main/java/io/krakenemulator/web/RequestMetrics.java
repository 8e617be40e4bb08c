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
 * Keeps made-up paths and methods out of the metrics: each would be a series of its own, and after a hundred of them the paths
 * of resources would find no room.
 */
@Singleton
public class RequestMetrics {

    /** What the metrics read the path of a request from; the REST layer puts the path of the chosen resource here. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String UNKNOWN = "UNKNOWN";

    private static final String REQUESTS = "http.server.";

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** What is served beside resources, by the beginning of its path. */
    private static final List<String> SERVED =
            List.of("/docs", "/openapi", "/q/openapi", "/emulator/openapi", "/v1/graphql");

    /** Gives a request the name that it keeps unless a resource is chosen for it. */
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
                return id.getName().startsWith(REQUESTS) ? id.replaceTags(named(id.getTags())) : id;
            }
        };
    }

    static List<Tag> named(List<Tag> tags) {
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
