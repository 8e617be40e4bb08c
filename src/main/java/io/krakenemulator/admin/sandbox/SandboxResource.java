package io.krakenemulator.admin.sandbox;

import io.krakenemulator.lifecycle.ClockChange;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the control calls for sandboxes. */
@Path("/emulator/v1/sandboxes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sandboxes", description = "The pretend instances that API keys select.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class SandboxResource {

    private final SandboxAdministration administration;

    SandboxResource(SandboxAdministration administration) {
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "listSandboxes",
            summary = "List the sandboxes",
            description = "All sandboxes, in alphabetical order of their names.")
    @APIResponse(
            responseCode = "200",
            description = "The sandboxes.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SandboxView.class)))
    public Uni<List<SandboxView>> list() {
        return administration.all();
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "getSandbox",
            summary = "Read a sandbox",
            description = "One sandbox: its settings, its keys and how many accounts it has.")
    @APIResponse(
            responseCode = "200",
            description = "The sandbox.",
            content = @Content(schema = @Schema(implementation = SandboxView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<SandboxView> get(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.one(name);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeSandbox",
            summary = "Create a sandbox",
            description =
                    "A new pretend instance, from scratch or as a copy: with `copy_of`, what the request leaves out comes"
                            + " from that sandbox. A copy has the reference data and settings of its model, but neither its"
                            + " accounts, its keys nor its fault rules. Without `api_keys` a key is created and returned.")
    @RequestBodySchema(SandboxRequest.class)
    @APIResponse(
            responseCode = "201",
            description = "The sandbox exists on every replica.",
            content = @Content(schema = @Schema(implementation = SandboxView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is not valid.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "409",
            description = "Another sandbox has the name or one of the keys.",
            content = @Content(schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public Uni<RestResponse<SandboxView>> create(byte[] body) {
        return administration.create(body).map(created -> RestResponse.ResponseBuilder.<SandboxView>create(
                        RestResponse.Status.CREATED)
                .entity(created)
                .location(URI.create("/emulator/v1/sandboxes/" + created.name()))
                .build());
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            operationId = "deleteSandbox",
            summary = "Delete a sandbox",
            description =
                    "Removes the sandbox with its keys and its data at once. The next start creates a configured sandbox"
                            + " again, and the shipped ones if there is no other sandbox.")
    @APIResponse(responseCode = "204", description = "The sandbox is removed.")
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<Void> delete(@Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.remove(name);
    }

    @POST
    @Path("/{name}/baseline")
    @Operation(
            operationId = "setBaseline",
            summary = "Set the baseline of a sandbox",
            description =
                    "Sets the present reference data, products included, and the present clock as the state that resets"
                            + " return to. A live clock stays live; a frozen clock returns to this moment; an offset clock runs"
                            + " on from this moment after each reset. Accounts and other settings are no part of the baseline."
                            + " The last baseline counts. A copy of the sandbox does not inherit it.")
    @APIResponse(
            responseCode = "200",
            description = "The sandbox with its new baseline.",
            content = @Content(schema = @Schema(implementation = SandboxView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<SandboxView> setBaseline(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.setBaseline(name);
    }

    @POST
    @Path("/{name}/reset")
    @Operation(
            operationId = "resetSandbox",
            summary = "Reset a sandbox",
            description =
                    "Removes all accounts and fault rules, and returns to the baseline: to the reference data that the sandbox was created"
                            + " with, or to the reference data and the clock of the baseline that was set since. Account numbers"
                            + " start anew, scheduled accounts are cancelled, held work is released. Its keys, its tokens and its"
                            + " other settings stay, and so does its clock unless a baseline was set. Only `hold` of the"
                            + " processing settings is switched off. It takes the same short time however much there was."
                            + " Requests that have begun end as if they had come before.")
    @APIResponse(
            responseCode = "200",
            description = "The sandbox as it is now.",
            content = @Content(schema = @Schema(implementation = SandboxView.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<SandboxView> reset(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.reset(name);
    }

    @PUT
    @Path("/{name}/clock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setClock",
            summary = "Set a sandbox's clock",
            description =
                    "Lets the clock show the real time, stand still at a moment, or run on from a moment; or moves it"
                            + " forward. Scheduled accounts and everything else that waits for a time follow on every replica.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ClockChange.class),
                            examples = {
                                @ExampleObject(name = "live", value = "{\"mode\": \"live\"}"),
                                @ExampleObject(
                                        name = "frozen",
                                        value = "{\"mode\": \"frozen\", \"at\": \"2019-08-06T12:00:00Z\"}"),
                                @ExampleObject(
                                        name = "offset",
                                        value = "{\"mode\": \"offset\", \"at\": \"2019-08-06T12:00:00Z\"}"),
                                @ExampleObject(name = "advance", value = "{\"advance\": \"P1D\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The clock as it is now.",
            content = @Content(schema = @Schema(implementation = ClockView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The setting is not valid.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ClockView> setClock(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return administration.setClock(name, body);
    }
}
