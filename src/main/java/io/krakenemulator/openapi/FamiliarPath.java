package io.krakenemulator.openapi;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Serves the document of the emulated interface also where users of the framework look for it. */
@ApplicationScoped
public class FamiliarPath {

    private static final String FAMILIAR = "/q";

    void register(@Observes Router router) {
        for (String path : List.of("/openapi", "/openapi.json", "/openapi.yaml")) {
            router.get(FAMILIAR + path).handler(context -> context.reroute(path));
        }
    }
}
