package io.krakenemulator.admin.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.krakenemulator.web.ErrorResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the list of the ready-made sets of fault rules. */
@Path("/emulator/v1/fault-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Faults")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class FaultSetResource {

    private final FaultAdministration administration;

    FaultSetResource(FaultAdministration administration) {
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "listFaultSets",
            summary = "List the sets of fault rules",
            description = "Lists the ready-made sets with their rules, which a rule of one's own may begin with.")
    @APIResponse(
            responseCode = "200",
            description = "The sets.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = FaultSetView.class)))
    public ArrayNode list() {
        return administration.sets();
    }
}
