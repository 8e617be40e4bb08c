package io.krakenemulator.admin.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the control calls for the journal of requests that belong to no sandbox. */
@Path("/emulator/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests", description = "What the client has sent, and what it got.")
@APIResponse(
        responseCode = "401",
        description = "The admin key is missing or wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "403",
        description = "The key is a sandbox's and not the admin key.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class UnmatchedResource {

    private final JournalReading reading;

    UnmatchedResource(JournalReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listUnmatchedRequests",
            summary = "List the requests without a sandbox",
            description =
                    "Lists the requests that belong to no sandbox, the newest first, or with `since` the oldest first: those without a"
                            + " valid key, and those to addresses that the emulated interface does not have. Calls of the control API"
                            + " are none of them.")
    @APIResponse(
            responseCode = "200",
            description = "The requests.",
            content = @Content(schema = @Schema(implementation = JournalPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid.",
            content = @Content(schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public Uni<ObjectNode> page(@BeanParam PageParameters sent) {
        return reading.page(null, RequestQuery.page(sent));
    }

    @GET
    @Path("/verify")
    @Operation(
            operationId = "verifyUnmatchedRequests",
            summary = "Count the requests without a sandbox that match",
            description =
                    "Counts the requests without a sandbox that match, and says whether a test expects as many. Without an"
                            + " expectation, one match satisfies.")
    @APIResponse(
            responseCode = "200",
            description = "The count and the verdict.",
            content = @Content(schema = @Schema(implementation = JournalPage.Verification.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid.",
            content = @Content(schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public Uni<ObjectNode> verify(@BeanParam CountParameters sent) {
        return reading.verify(null, sent);
    }

    @DELETE
    @Operation(
            operationId = "clearUnmatchedRequests",
            summary = "Forget the requests without a sandbox",
            description = "Deletes the requests that belong to no sandbox.")
    @APIResponse(responseCode = "204", description = "There are no such requests.")
    public Uni<Void> clear() {
        return reading.clear(null, false);
    }
}
