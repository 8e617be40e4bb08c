package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Serves the control calls for kept checks. */
@Path("/emulator/v1/sandboxes/{name}/checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "Check many payloads before any of them is sent.")
@APIResponse(
        responseCode = "401",
        description = "The key is missing, or is neither the admin key nor a key of this sandbox.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no sandbox of that name, or it keeps no check of that name.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class KeptCheckResource {

    private final SandboxLookup sandboxes;
    private final KeptChecks checks;
    private final CheckComparisons comparisons;
    private final StoredJson json;

    KeptCheckResource(SandboxLookup sandboxes, KeptChecks checks, CheckComparisons comparisons, StoredJson json) {
        this.sandboxes = sandboxes;
        this.checks = checks;
        this.comparisons = comparisons;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listChecks",
            summary = "List the kept checks",
            description =
                    "Lists the checks that are kept in the sandbox, 100 at most, in the order in which they began.")
    @APIResponse(
            responseCode = "200",
            description = "The checks.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = KeptCheckView.Item.class)))
    public Uni<JsonNode> list(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return sandboxes.require(name).flatMap(checks::list).map(json::parse);
    }

    @GET
    @Path("/{check}")
    @Operation(
            operationId = "getCheck",
            summary = "Show a kept check",
            description = "Shows a kept check with its summary. The failed lines have calls of their own.")
    @APIResponse(
            responseCode = "200",
            description = "The check.",
            content = @Content(schema = @Schema(implementation = KeptCheckView.class)))
    public Uni<ObjectNode> get(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The check's name.", example = "night-3") @RestPath String check) {
        return sandboxes
                .require(name)
                .flatMap(sandbox -> checks.require(sandbox, check))
                .map(this::view);
    }

    private ObjectNode view(KeptChecks.Stored stored) {
        var view = JsonNodeFactory.instance
                .objectNode()
                .put("name", stored.name())
                .put("payloads", stored.payloads())
                .put("begun_at", stored.begunAt().toString())
                .put("ended_at", Objects.toString(stored.endedAt(), null))
                .put("complete", stored.endedAt() != null);
        return view.set("summary", stored.summary() == null ? null : json.parse(stored.summary()));
    }

    @DELETE
    @Path("/{check}")
    @Operation(
            operationId = "deleteCheck",
            summary = "Delete a kept check",
            description =
                    "Deletes a kept check with its failed lines. If it still runs, its answer ends with an error.")
    @APIResponse(responseCode = "204", description = "The check is deleted.")
    public Uni<Void> delete(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The check's name.", example = "night-3") @RestPath String check) {
        return sandboxes.require(name).flatMap(sandbox -> checks.delete(sandbox, check));
    }

    @GET
    @Path("/{check}/compare/{other}")
    @Operation(
            operationId = "compareChecks",
            summary = "Compare two kept checks",
            description =
                    "Compares the failed lines of two complete checks, account by account and code by code: what the second"
                            + " check has fixed, what is new in it, and what still fails.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison.",
            content = @Content(schema = @Schema(implementation = CheckComparison.class)))
    @APIResponse(
            responseCode = "409",
            description = "One of the checks is still running, or was cut off.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<JsonNode> compare(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The name of the first check.", example = "night-3") @RestPath String check,
            @Parameter(description = "The name of the second check.", example = "night-4") @RestPath String other) {
        return sandboxes
                .require(name)
                .call(sandbox -> checks.requireComplete(sandbox, check))
                .call(sandbox -> checks.requireComplete(sandbox, other))
                .flatMap(sandbox -> comparisons.compare(sandbox, check, other))
                .map(json::parse);
    }
}
