package io.krakenemulator.admin.expected;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Serves the control calls for the failures that checks of a sandbox expect. */
@Path("/emulator/v1/sandboxes/{name}/expected-failures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "Check many payloads before any of them is sent.")
@APIResponse(
        responseCode = "401",
        description = "The key is missing, or is neither the admin key nor a key of this sandbox.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no sandbox of that name.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class ExpectedFailuresResource {

    private final ExpectedFailureAdministration administration;

    ExpectedFailuresResource(ExpectedFailureAdministration administration) {
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "getExpectedFailures",
            summary = "Show the expected failures",
            description = "Shows the errors that checks of the sandbox expect, as they were sent.")
    @APIResponse(
            responseCode = "200",
            description = "The list; an empty one if the sandbox has none.",
            content = @Content(schema = @Schema(implementation = ExpectedFailures.class)))
    public Uni<JsonNode> get(@Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.find(name);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setExpectedFailures",
            summary = "Set the expected failures",
            description =
                    "Replaces the errors that checks of the sandbox expect: 10,000 entries with 100,000 account numbers in 4 MiB"
                            + " at most. A check that runs already keeps the earlier list. A reset keeps the list.")
    @RequestBodySchema(ExpectedFailures.class)
    @APIResponse(
            responseCode = "200",
            description = "The list as it is now.",
            content = @Content(schema = @Schema(implementation = ExpectedFailures.class)))
    @APIResponse(
            responseCode = "400",
            description = "The list is not valid; nothing was changed.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox was reset or removed during the call.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "413",
            description = "The list is too large.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<JsonNode> set(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return administration.replace(name, body);
    }

    @DELETE
    @Operation(
            operationId = "deleteExpectedFailures",
            summary = "Delete the expected failures",
            description = "Deletes the list, if there is one. Checks then expect no errors.")
    @APIResponse(responseCode = "204", description = "The sandbox has no list.")
    public Uni<Void> delete(@Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.delete(name);
    }
}
