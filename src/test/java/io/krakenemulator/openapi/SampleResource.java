package io.krakenemulator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.web.JsonBody;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Echoes the request body, so that a test can choose any response. Only in the tests that ask for it. */
@IfBuildProperty(name = "probes.enabled", stringValue = "true")
@Produces(MediaType.APPLICATION_JSON)
@Path("")
public class SampleResource {

    @POST
    @Path("/sample/echo/")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SampleRecord.class, responseCode = "200")
    public Uni<JsonNode> echo(@RequestBodySchema(SampleRecord.class) byte[] body) {
        return Uni.createFrom().item(JsonBody.parse(body));
    }

    @POST
    @Path("/sample/created/")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SampleRecord.class, responseCode = "200")
    @ResponseStatus(202)
    public Uni<JsonNode> otherStatus(@RequestBodySchema(SampleRecord.class) byte[] body) {
        return Uni.createFrom().item(JsonBody.parse(body));
    }

    @POST
    @Path("/emulator/v1/samples/{name}")
    @APIResponseSchema(value = SampleRecord.Part.class, responseCode = "200")
    public Uni<String> control(@PathParam("name") String name) {
        return Uni.createFrom().item("{\"rate\":\"1.5\"}");
    }
}
