package io.krakenemulator.admin.crash;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.WorkWithoutClient;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Serves the control calls for explorations of crash points. */
@Path("/emulator/v1/sandboxes/{name}/crash-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Crash points", description = "Cut the connections of a loader at each boundary, and see if it survives.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no sandbox of that name, or it has no exploration.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class CrashPointResource {

    private final CrashPointAdministration administration;

    CrashPointResource(CrashPointAdministration administration) {
        this.administration = administration;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginCrashPoints",
            summary = "Begin an exploration of crash points",
            description =
                    "Begins to cut connections of calls that name an account, in place of the last exploration. Each account that"
                            + " calls gets a plan of its own or has each of its calls cut at each boundary. A reset of the sandbox"
                            + " ends the exploration.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CrashPointRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "exploration",
                                            value = "{\"mode\": \"both\", \"calls\": 8, \"depth\": 2}")))
    @APIResponse(
            responseCode = "200",
            description = "The exploration, without cuts.",
            content = @Content(schema = @Schema(implementation = CrashPointsView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The settings are not valid.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox was reset or removed during the call.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ObjectNode> begin(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return WorkWithoutClient.of(administration.begin(name, body));
    }

    @GET
    @Operation(
            operationId = "getCrashPoints",
            summary = "Judge an exploration of crash points",
            description =
                    "Counts the cuts, and compares the accounts with what they have at this moment. Lists what the client has lost,"
                            + " doubled or left unfinished, the shortest sequences of cuts first. Read it when the client has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The exploration.",
            content = @Content(schema = @Schema(implementation = CrashPointsView.class)))
    public Uni<ObjectNode> get(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return WorkWithoutClient.of(administration.find(name));
    }

    @DELETE
    @Operation(
            operationId = "endCrashPoints",
            summary = "End an exploration of crash points",
            description = "Ends the exploration and forgets its cuts. Calls that have begun may still be cut.")
    @APIResponse(responseCode = "204", description = "The sandbox has no exploration.")
    public Uni<Void> end(@Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return WorkWithoutClient.of(administration.end(name));
    }
}
