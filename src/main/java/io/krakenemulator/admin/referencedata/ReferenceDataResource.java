package io.krakenemulator.admin.referencedata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.catalogue.ReferenceDataDocument;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Serves the control calls for reference data. */
@Path("/emulator/v1/sandboxes/{name}/reference-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data", description = "What a sandbox holds as configuration.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class ReferenceDataResource {

    private final ReferenceDataAdministration administration;

    ReferenceDataResource(ReferenceDataAdministration administration) {
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "getReferenceData",
            summary = "Read a sandbox's reference data",
            description = "All that the sandbox holds as configuration, as one document: import suppliers, operations"
                    + " teams, products, market participants and so on. Keys are in the order in which the operator wrote"
                    + " them; what was left out is left out here, too, although it has a default.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ObjectNode> get(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.document(name);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceReferenceData",
            summary = "Replace a sandbox's reference data",
            description =
                    "Puts a whole document, products included, in the place of the one there is. It holds for the next"
                            + " request on every replica. Accounts stay as they are; a reset still returns to its baseline,"
                            + " see `setBaseline`.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The document as it is now.",
            content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "400",
            description = "What is wrong with the document: nothing was changed.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox was reset or removed at this very moment.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ObjectNode> replace(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return administration.replace(name, body);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeReferenceData",
            summary = "Change a sandbox's reference data",
            description =
                    "Merges a part of a document into the one there is. An item of a list is merged into the one that is"
                            + " known by the same code or name, or added to the list; nothing is taken away.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The document as it is now.",
            content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "400",
            description = "What is wrong with the part, or with the document that it would make: nothing was changed.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox was reset or removed at this very moment.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ObjectNode> merge(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return administration.merge(name, body);
    }
}
