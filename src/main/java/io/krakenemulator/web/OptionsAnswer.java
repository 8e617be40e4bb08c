package io.krakenemulator.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Answers OPTIONS with the methods of the requested path. */
final class OptionsAnswer {

    @ServerRequestFilter(preMatching = true, priority = Priorities.USER)
    Response answer(ResteasyReactiveContainerRequestContext request) {
        if (!HttpMethod.OPTIONS.equals(request.getMethod())) {
            return null;
        }
        var methods = AllowedMethods.of(CurrentRequestManager.get());
        if (methods.isEmpty()) {
            throw Failures.notFound();
        }
        return Response.ok()
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }
}
