package io.krakenemulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The control API's view of sandboxes. */
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

    @GET
    @Path("/{name}/reference-data")
    @Operation(
            operationId = "getReferenceData",
            summary = "Read a sandbox's reference data",
            description = "All that the sandbox holds as configuration, as one document: import suppliers, operations"
                    + " teams, products, market participants and so on. Keys are in the order in which the operator wrote"
                    + " them; what was left out is left out here, too, although it has a default.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ObjectNode> referenceData(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.referenceData(name);
    }
}
