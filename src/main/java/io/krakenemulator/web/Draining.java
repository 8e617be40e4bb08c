package io.krakenemulator.web;

import io.krakenemulator.web.connection.NewConnections;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes each connection after its next answer while the emulator is stopping. Requests are still answered then: the
 * client reads {@code Connection: close} and reconnects, and a balancer selects another replica. After
 * the delay in which balancers notice, new connections are refused. Otherwise steady traffic would keep the emulator from
 * stopping, and its last requests would be cut.
 */
@ApplicationScoped
class Draining {

    /** Before everything else that sees a request, so that every answer passes here. */
    private static final int PRIORITY = 1000;

    private final Vertx vertx;
    private final Duration delay;

    private volatile boolean draining;

    Draining(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "0S") Duration delay) {
        this.vertx = vertx;
        this.delay = delay;
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
        vertx.setTimer(Math.max(1, delay.toMillis()), ended -> NewConnections.refuse());
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
