package io.krakenemulator.web;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets everybody use the resources that only tests have: bodies are read behind gates alone. */
@IfBuildProperty(name = "probes.enabled", stringValue = "true")
@ApplicationScoped
public class ProbeGate implements Gate {

    @Override
    public boolean guards(String path) {
        return path.startsWith("/probe/") || path.startsWith("/sample/");
    }

    @Override
    public Uni<Void> admit(RoutingContext request) {
        return Uni.createFrom().voidItem();
    }
}
