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
@Tag(name = "Reference data", description = "The configuration of a sandbox.")
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
            description =
                    "Returns the configuration of the sandbox as one document: import suppliers, operations teams,"
                            + " products, market participants and so on. Keys are in the order in which the operator wrote them."
                            + " Defaults of what was left out are not shown.")
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
                    "Replaces the document by another one, products included. The change applies to the next request on"
                            + " every replica. Accounts stay as they are. A reset still returns to its baseline, see"
                            + " `setBaseline`.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The document as it is now.",
            content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "400",
            description = "The document is not valid; nothing was changed.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox was reset or removed during the call.",
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
                    "Merges a part of a document into the present one. An item of a list is merged into the item of the same"
                            + " identity, or added to the list. Nothing is removed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "200",
            description = "The document as it is now.",
            content = @Content(schema = @Schema(implementation = ReferenceDataDocument.class)))
    @APIResponse(
            responseCode = "400",
            description = "The part, or the merged document, is not valid; nothing was changed.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox was reset or removed during the call.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ObjectNode> merge(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return administration.merge(name, body);
    }
}
