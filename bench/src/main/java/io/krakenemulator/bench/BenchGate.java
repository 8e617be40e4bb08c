package io.krakenemulator.bench;

import io.krakenemulator.web.Gate;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Admits everyone to the endpoints that are measured: without a gate, the body of a request is not read. */
@ApplicationScoped
public class BenchGate implements Gate {

    @Override
    public boolean guards(String path) {
        return path.startsWith("/bench/");
    }

    @Override
    public Uni<Void> admit(RoutingContext request) {
        return Uni.createFrom().voidItem();
    }
}
