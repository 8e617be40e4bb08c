package io.krakenemulator.admin.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.BodyRejected;
import io.krakenemulator.admin.ControlBodies;
import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.journal.CallJournal;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Serves the control calls for the journal of a sandbox. */
@Path("/emulator/v1/sandboxes/{name}/requests")
@Tag(name = "Requests", description = "What the client has sent, and what it got.")
@APIResponse(
        responseCode = "401",
        description = "The key is missing, or is neither the admin key nor a key of this sandbox.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no sandbox of that name.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ErrorResponse.class)))
public class RequestResource {

    static final String LINES = "application/x-ndjson";

    private final SandboxLookup sandboxes;
    private final Sandboxes stored;
    private final JournalReading reading;
    private final CallJournal journal;
    private final ControlBodies bodies;

    RequestResource(
            SandboxLookup sandboxes,
            Sandboxes stored,
            JournalReading reading,
            CallJournal journal,
            ControlBodies bodies) {
        this.sandboxes = sandboxes;
        this.stored = stored;
        this.reading = reading;
        this.journal = journal;
        this.bodies = bodies;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRequests",
            summary = "List the requests of a sandbox",
            description =
                    "Lists the requests to the emulated interface with a key of the sandbox, the newest first, or with `since` the"
                            + " oldest first. An answer of another replica appears within half a second. A page has up to 4 MB.")
    @APIResponse(
            responseCode = "200",
            description = "The requests.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JournalPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public Uni<ObjectNode> page(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @BeanParam PageParameters sent) {
        var query = RequestQuery.page(sent);
        return sandboxes.require(name).flatMap(sandbox -> reading.page(sandbox, query));
    }

    @GET
    @Path("/stream")
    @Produces(LINES)
    @Operation(
            operationId = "streamRequests",
            summary = "Stream the requests of a sandbox",
            description =
                    "Lists all requests, or those that match, as a line of JSON each: the newest first, or with `since` the oldest"
                            + " first.")
    @APIResponse(
            responseCode = "200",
            description = "A request each.",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = JournalledRequest.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public Multi<Buffer> stream(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @BeanParam PageParameters sent) {
        var query = RequestQuery.list(sent);
        return sandboxes.require(name).onItem().transformToMulti(sandbox -> reading.lines(sandbox, query));
    }

    @GET
    @Path("/verify")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyRequests",
            summary = "Count the requests that match",
            description =
                    "Counts the requests of the journal that match, and says whether a test expects as many. Without an expectation,"
                            + " one match satisfies.")
    @APIResponse(
            responseCode = "200",
            description = "The count and the verdict.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JournalPage.Verification.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public Uni<ObjectNode> verify(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @BeanParam CountParameters sent) {
        return sandboxes.require(name).flatMap(sandbox -> reading.verify(sandbox, sent));
    }

    @DELETE
    @Operation(
            operationId = "clearRequests",
            summary = "Empty the journal of a sandbox",
            description =
                    "Deletes the requests of the journal. The facts that the referee judges by stay, unless `facts=true` deletes"
                            + " them, too.")
    @APIResponse(responseCode = "204", description = "The journal is empty.")
    public Uni<Void> clear(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(
                            description = "Whether the facts of the sandbox are deleted, too.",
                            schema =
                                    @Schema(
                                            enumeration = {"true", "false"},
                                            defaultValue = "false"))
                    @RestQuery
                    String facts) {
        var query = new QueryReader();
        boolean clearsFacts = Boolean.TRUE.equals(query.flag("facts", facts));
        query.check();
        return sandboxes.require(name).flatMap(sandbox -> reading.clear(sandbox, clearsFacts));
    }

    @GET
    @Path("/settings")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRequestSettings",
            summary = "Show the settings of a journal",
            description = "Returns the bounds of the sandbox's journal, and whether it keeps bodies.")
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsRequest.class)))
    public Uni<ObjectNode> settings(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return sandboxes.require(name).map(this::show);
    }

    @PUT
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setRequestSettings",
            summary = "Set the bounds of a journal",
            description =
                    "Sets the bounds of the sandbox's journal from the next call on, on every replica. They outlive a reset. What is"
                            + " left out becomes as the emulator is set.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SettingsRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "settings",
                                            value = "{\"bodies\": true, \"redact\": [\"/customers/*/email\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "The settings.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SettingsRequest.class)))
    @APIResponse(
            responseCode = "400",
            description = "The settings are not valid.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public Uni<ObjectNode> set(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name, byte[] body) {
        var settings =
                bodies.read(body, SettingsRequest.class, BodyRejected.JOURNAL).sent();
        return sandboxes
                .require(name)
                .flatMap(sandbox -> stored.setJournal(sandbox, settings.isEmpty() ? null : settings.toString()))
                .map(sandbox -> {
                    if (sandbox == null) {
                        throw ControlError.sandboxNotFound();
                    }
                    return show(sandbox);
                });
    }

    private ObjectNode show(Sandbox sandbox) {
        var settings = journal.settings(sandbox);
        var shown = JsonNodeFactory.instance
                .objectNode()
                .put("rows", settings.rows())
                .put("bytes", settings.bytes())
                .put("age", settings.age().toString())
                .put("bodies", settings.bodies());
        var paths = shown.putArray("redact");
        settings.redact().forEach(paths::add);
        return shown;
    }
}
