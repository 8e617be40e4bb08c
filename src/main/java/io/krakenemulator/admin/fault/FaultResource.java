package io.krakenemulator.admin.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Serves the control calls for fault rules. */
@Path("/emulator/v1/sandboxes/{name}/faults")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Faults", description = "Let calls fail on purpose.")
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
        description = "There is no sandbox of that name, or it has no rule of that id.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class FaultResource {

    private static final String RULE = """
            {"match": {"operation": "processAccount", "external_account_number": "V-*"}, \
            "act": {"drop": "after"}, "times": 2}""";

    private final FaultAdministration administration;

    FaultResource(FaultAdministration administration) {
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "listFaults",
            summary = "List the fault rules",
            description =
                    "Lists the fault rules of the sandbox in the order in which they act, and what they have done.")
    @APIResponse(
            responseCode = "200",
            description = "The rules.",
            content = @Content(schema = @Schema(implementation = FaultsView.class)))
    public Uni<ObjectNode> list(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.list(name);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "addFaults",
            summary = "Add a fault rule or a set",
            description =
                    "Adds a rule by which calls of the sandbox fail on purpose, from the next call on, on every replica."
                            + " Or adds the rules of a ready-made set. Of several rules that match a call, the one with the"
                            + " lowest id acts. A sandbox has 100 rules at most. A reset of the sandbox removes them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = FaultRequest.class),
                            examples = {
                                @ExampleObject(name = "rule", value = RULE),
                                @ExampleObject(name = "set", value = "{\"set\": \"flaky-network\"}")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The rule; for a set, the list of its rules.",
            content = @Content(schema = @Schema(anyOf = {FaultView.class, FaultsView.class})))
    @APIResponse(
            responseCode = "400",
            description = "The rule is not valid.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "409",
            description = "The sandbox would have too many rules, or was reset at this moment.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<JsonNode> add(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        return administration.add(name, body);
    }

    @DELETE
    @Operation(
            operationId = "deleteFaults",
            summary = "Delete all fault rules",
            description = "Deletes all fault rules of the sandbox. Calls that have begun may still fail.")
    @APIResponse(responseCode = "204", description = "The sandbox has no fault rules.")
    public Uni<Void> deleteAll(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return administration.deleteAll(name);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteFault",
            summary = "Delete a fault rule",
            description = "Deletes one fault rule of the sandbox. Calls that have begun may still fail.")
    @APIResponse(responseCode = "204", description = "The rule is deleted.")
    public Uni<Void> delete(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The rule's id.", example = "1") @RestPath String id) {
        return administration.delete(name, id);
    }
}
