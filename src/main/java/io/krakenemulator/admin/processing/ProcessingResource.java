package io.krakenemulator.admin.processing;

import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Serves the control calls for processing. */
@Path("/emulator/v1/sandboxes/{name}/processing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processing", description = "How many accounts are processed at once, and how long that takes.")
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
        description = "There is no sandbox of that name.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class ProcessingResource {

    private static final String SETTINGS = """
            {"concurrency_limit": 10, "duration": {"min": "PT1S", "max": "PT3S"}, "hold": false}""";

    private final ProcessingAdministration administration;

    ProcessingResource(ProcessingAdministration administration) {
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "getProcessing",
            summary = "Show the processing settings and slots",
            description = "Returns the settings, and the slots that are taken, over all replicas.")
    @APIResponse(
            responseCode = "200",
            description = "The settings and the slots that are taken.",
            content = @Content(schema = @Schema(implementation = ProcessingView.class)))
    public Uni<ProcessingView> get(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.state(name);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setProcessing",
            summary = "Change how accounts are processed",
            description =
                    "Sets what the body names; the rest stays as it is. The settings apply to accounts whose processing"
                            + " begins from now on, on every replica. Only `\"hold\": false` also releases held accounts. A limit"
                            + " below the number in progress ends nothing, and admits nothing until enough has finished.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProcessingRequest.class),
                            examples = @ExampleObject(name = "settings", value = SETTINGS)))
    @APIResponse(
            responseCode = "200",
            description = "The settings as they are now, and the slots that are taken.",
            content = @Content(schema = @Schema(implementation = ProcessingView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The settings are not valid.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    public Uni<ProcessingView> set(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return administration.change(name, body);
    }

    @POST
    @Path("/release")
    @Operation(
            operationId = "releaseProcessing",
            summary = "Release held accounts",
            description =
                    "Releases the oldest held accounts: as many as the body says, or all. Later ones are held again.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReleaseRequest.class),
                            examples = @ExampleObject(name = "one", value = "{\"count\": 1}")))
    @APIResponse(
            responseCode = "200",
            description = "How many were released.",
            content = @Content(schema = @Schema(implementation = ReleasedView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The count is not valid.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    public Uni<ReleasedView> release(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return administration.release(name, body);
    }
}
