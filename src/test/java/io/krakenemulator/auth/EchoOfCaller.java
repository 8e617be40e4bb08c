package io.krakenemulator.auth;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A guarded resource that returns the sandbox of its caller. */
@Path("/v1/data-import/test-echo/")
@Produces(MediaType.APPLICATION_JSON)
public class EchoOfCaller {

    private final Caller caller;

    EchoOfCaller(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Map<String, String>> sandbox() {
        return Uni.createFrom().item(() -> Map.of("sandbox", caller.sandbox().name()));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Map<String, Object>> sandboxAndLength(byte[] body) {
        return Uni.createFrom().item(() -> Map.of("sandbox", caller.sandbox().name(), "length", body.length));
    }
}
