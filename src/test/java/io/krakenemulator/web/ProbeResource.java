package io.krakenemulator.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.outcome.AnswerCode;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.pgclient.PgException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.ConnectException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Resources that exist to be called wrongly. Only in the tests that ask for them. */
@IfBuildProperty(name = "probes.enabled", stringValue = "true")
@Path("/probe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {

    @POST
    @Path("echo/")
    @Operation(hidden = true)
    public Uni<JsonNode> echo(byte[] body) {
        if (!Context.isOnEventLoopThread()) {
            throw new IllegalStateException("not on the event loop");
        }
        return Uni.createFrom().item(JsonBody.parse(body));
    }

    @POST
    @Path("{supplier}/{number}/")
    @Operation(hidden = true)
    public Uni<String> noBody(@PathParam("supplier") String supplier, @PathParam("number") String number) {
        return Uni.createFrom().item("{}");
    }

    @GET
    @Path("{supplier}/{number}")
    @Operation(hidden = true)
    public Uni<String> read(
            @PathParam("supplier") String supplier,
            @PathParam("number") String number,
            @QueryParam("value") String value) {
        return Uni.createFrom().item("{\"number\":\"" + number + (value == null ? "" : "/" + value) + "\"}");
    }

    @GET
    @Path("failing/{how}/")
    @Operation(hidden = true)
    public Uni<String> fail(@PathParam("how") String how) {
        return Uni.createFrom()
                .failure(
                        switch (how) {
                            case "refusal" ->
                                ApiFailure.of(429, AnswerCode.THROTTLED, "Slow down.")
                                        .with("Retry-After", "1");
                            case "connection" -> new RuntimeException(new ConnectException("secret:5432 refused"));
                            case "shutdown" -> new PgException("secret", "FATAL", "57P01", "secret");
                            case "query" -> new PgException("secret", "ERROR", "42601", "secret");
                            default -> new IllegalStateException("secret");
                        });
    }
}
