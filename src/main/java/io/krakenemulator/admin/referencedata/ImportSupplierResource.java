package io.krakenemulator.admin.referencedata;

import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
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

/** Serves the control calls for import suppliers. */
@Path("/emulator/v1/sandboxes/{name}/import-suppliers/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Import suppliers", description = "The status of a supplier's migration, and its skipped accounts.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class ImportSupplierResource {

    private final ReferenceDataAdministration referenceData;

    ImportSupplierResource(ReferenceDataAdministration referenceData) {
        this.referenceData = referenceData;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setImportSupplier",
            summary = "Set an import supplier",
            description =
                    "Sets its name, the status of its migration, and its settings, or creates it. What is left out stays"
                            + " as it is. The change applies to the next request on every replica.")
    @RequestBodySchema(ImportSupplierRequest.class)
    @APIResponse(
            responseCode = "200",
            description = "The import supplier as it is now.",
            content = @Content(schema = @Schema(implementation = ImportSupplierView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is not valid.",
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
    public Uni<ImportSupplierView> set(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The import supplier's code.", example = "TENTACLE_ENERGY") @RestPath String code,
            byte[] body) {
        return referenceData.setImportSupplier(name, code, body);
    }
}
