package io.krakenemulator.web;

import jakarta.ws.rs.HttpMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.common.util.PathHelper;
import org.jboss.resteasy.reactive.server.core.Deployment;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * The methods that a path answers to, for the {@code Allow} header. The framework does not report them: its 405 has no
 * such header, and its answer to OPTIONS lists the methods of the whole resource class. Neither does it report the resource
 * method of a request that it refuses for its media types.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** Returns the methods of the request's path in alphabetical order; empty where no resource has that path. */
    static Set<String> of(ResteasyReactiveRequestContext request) {
        return of(request.getDeployment(), request.getPath());
    }

    /** Returns the methods of a path in alphabetical order; empty where no resource has that path. */
    static Set<String> of(Deployment deployment, String path) {
        var methods = new TreeSet<>(resources(deployment, path).keySet());
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    /** Returns the resource method of a request, also if the request has the wrong media types for it. */
    static Optional<RuntimeResource> resource(ResteasyReactiveRequestContext request) {
        return Optional.ofNullable(
                resources(request.getDeployment(), request.getPath()).get(request.getMethod()));
    }

    private static Map<String, RuntimeResource> resources(Deployment deployment, String path) {
        var resources = new HashMap<String, RuntimeResource>();
        var mapper = new RequestMapper<>(deployment.getClassMappers());
        var address = PathHelper.getPathWithoutPrefix(path, deployment.getPrefix());
        // Several classes may have resources under one path.
        for (var match = mapper.map(address); match != null; match = mapper.continueMatching(address, match)) {
            addResources(match, resources);
        }
        return resources;
    }

    private static void addResources(
            RequestMapper.RequestMatch<RestInitialHandler.InitialMatch> match, Map<String, RuntimeResource> resources) {
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (var handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, paths) -> {
                    var resource = method == null ? null : paths.map(remaining);
                    if (resource != null) {
                        resources.putIfAbsent(method, resource.value);
                    }
                });
            }
        }
    }
}
