package io.krakenemulator.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Closes each connection after its next answer once the emulator has been told to stop. Requests are still answered then:
 * the client reads {@code Connection: close} and comes back over a new connection, which a balancer leads elsewhere.
 */
@ApplicationScoped
class Draining {

    /** Before everything else that sees a request, so that every answer passes here. */
    private static final int PRIORITY = 1000;

    private volatile boolean draining;

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
    }

    void beforeRoutes(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    /** Decides when the answer begins: a request that came before the signal may be answered after it. */
    private void watch(RoutingContext context) {
        context.addHeadersEndHandler(begun -> {
            if (draining) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                context.addEndHandler(ended -> context.request().connection().close());
            }
        });
        context.next();
    }
}
