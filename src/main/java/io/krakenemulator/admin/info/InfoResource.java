package io.krakenemulator.admin.info;

import io.krakenemulator.database.DatabaseServer;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the control call that tells what is running. */
@Path("/emulator/v1/info")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Info", description = "The version that is running.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class InfoResource {

    private final DatabaseServer database;

    InfoResource(DatabaseServer database) {
        this.database = database;
    }

    @GET
    @Operation(
            operationId = "getInfo",
            summary = "Show version, database and start",
            description = "Returns version, revision, database and start of the replica that answers.")
    @APIResponse(
            responseCode = "200",
            description = "The replica.",
            content = @Content(schema = @Schema(implementation = InfoView.class)))
    public Uni<InfoView> get() {
        return database.version().map(version -> InfoView.of(database.kind(), version));
    }
}
