package io.krakenemulator.web;

import io.krakenemulator.web.trace.RequestTrace;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** Turns the exceptions of resources, and those thrown before a resource is found, into responses. */
final class FailureMapper {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    @ServerExceptionMapper({
        ApiFailure.class,
        NotFoundException.class,
        NotAllowedException.class,
        NotSupportedException.class,
        NotAcceptableException.class,
        WebApplicationException.class,
        Throwable.class
    })
    Response toResponse(Throwable failure, HttpServerRequest request) {
        if (request.response().closed()) {
            // The client has disconnected: nobody reads an answer, and writing one would fail as well.
            LOG.debugf("A request failed after its client had disconnected: %s", failure);
            return Response.noContent().build();
        }
        var allowed = failure instanceof NotAllowedException || failure instanceof NotFoundException
                ? AllowedMethods.of(CurrentRequestManager.get())
                : Set.<String>of();
        var resource = failure instanceof NotSupportedException || failure instanceof NotAcceptableException
                ? AllowedMethods.resource(CurrentRequestManager.get())
                : Optional.<RuntimeResource>empty();
        ApiFailure answer;
        if (failure instanceof NotAcceptableException) {
            answer = Failures.notAcceptable(forms(resource));
        } else if (!allowed.isEmpty() && !allowed.contains(request.method().name())) {
            // The framework finds nothing where a path has resource methods, none of them of this class and HTTP
            // method.
            answer = Failures.methodNotAllowed(request.method().name());
        } else {
            answer = Failures.answer(failure, request.method().name(), request.getHeader(HttpHeaders.CONTENT_TYPE));
        }
        RequestTrace.current().ifPresent(trace -> {
            resource.ifPresent(called -> trace.setOperation(called.getResourceClass(), called.getJavaMethodName()));
            trace.addCodes(answer.countCodes());
        });
        var response = Response.status(answer.status());
        if (answer.status() == 405) {
            response.header(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        answer.headers().forEach(response::header);
        return response.entity(answer.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static List<String> forms(Optional<RuntimeResource> resource) {
        return resource.map(RuntimeResource::getProduces)
                .map(types -> Stream.of(types.getSortedOriginalMediaTypes())
                        .map(type -> type.getType() + "/" + type.getSubtype())
                        .toList())
                .orElse(List.of(MediaType.APPLICATION_JSON));
    }
}
