package io.krakenemulator.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.web.JsonBody;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Parses a body and writes it back: what the web layer costs before anything is validated. In builds with -Pbench only. */
@Path("/bench/echo")
public class EchoResource {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<JsonNode> echo(byte[] body) {
        return Uni.createFrom().item(() -> JsonBody.parse(body));
    }
}
