package io.krakenemulator.web;

import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.common.util.PathHelper;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * The methods that a path answers to, for the {@code Allow} header. The framework does not report them: its 405 has no
 * such header, and its answer to OPTIONS lists the methods of the whole resource class.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** Returns the methods of the request's path in alphabetical order; empty where no resource has that path. */
    static Set<String> of(ResteasyReactiveRequestContext request) {
        return of(request.getDeployment(), request.getPath());
    }

    /** Returns the methods of a path in alphabetical order; empty where no resource has that path. */
    static Set<String> of(Deployment deployment, String path) {
        var methods = new TreeSet<String>();
        var match = new RequestMapper<>(deployment.getClassMappers())
                .map(PathHelper.getPathWithoutPrefix(path, deployment.getPrefix()));
        if (match == null) {
            return methods;
        }
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (var handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, paths) -> {
                    if (method != null && paths.map(remaining) != null) {
                        methods.add(method);
                    }
                });
            }
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
