package io.krakenemulator.fault;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns the answers of fault rules into responses. */
final class FaultAnswerMapper {

    @ServerExceptionMapper(FaultAnswer.class)
    Response toResponse(FaultAnswer answer, HttpServerRequest request) {
        if (request.response().closed()) {
            // The client has disconnected, and writing would fail.
            return Response.noContent().build();
        }
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }
}
