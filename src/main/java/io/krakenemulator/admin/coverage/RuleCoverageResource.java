package io.krakenemulator.admin.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.admin.coverage.CoverageBook.Subject;
import io.krakenemulator.admin.coverage.CoveredCode.FirstMet;
import io.krakenemulator.coverage.RuleCoverage;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves the control calls that show which codes the calls of a sandbox have met. */
@Path("/emulator/v1/sandboxes/{name}/rule-coverage")
@Tag(name = "Rule coverage", description = "Which codes of the rule book were met, and which were not.")
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
public class RuleCoverageResource {

    private final SandboxLookup sandboxes;
    private final RuleCoverage coverage;
    private final CoverageBook book;
    private final CoverageForms forms;
    private final StoredJson json;

    RuleCoverageResource(
            SandboxLookup sandboxes, RuleCoverage coverage, CoverageBook book, CoverageForms forms, StoredJson json) {
        this.sandboxes = sandboxes;
        this.coverage = coverage;
        this.book = book;
        this.forms = forms;
        this.json = json;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CoverageForms.MARKDOWN, MediaType.APPLICATION_XML})
    @Operation(
            operationId = "getRuleCoverage",
            summary = "Show which codes the calls of a sandbox have met",
            description =
                    "Lists each code that a call to the emulated interface can be answered with: how often it was met, by which"
                            + " account first, and which codes were never met. The counts are exact. Those of another replica"
                            + " appear within a second or two. Cohort checks and explanations do not count.")
    @APIResponse(
            responseCode = "200",
            description = "The codes: as JSON, as a page, or as the report of a test run in the form of JUnit.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CoverageView.class)),
                @Content(mediaType = CoverageForms.MARKDOWN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StandardizedValidationErrorResponse.class)))
    public Uni<RestResponse<String>> get(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "Lists this code alone.", example = "campaign_not_found") @RestQuery String code,
            @Parameter(
                            description = "Lists the codes that were met, or those that were not; both when left out.",
                            schema = @Schema(enumeration = {"true", "false"}))
                    @RestQuery
                    String met,
            @Context Request request) {
        var query = CoverageQuery.of(code, met);
        return sandboxes
                .require(name)
                .flatMap(coverage::read)
                .map(sums -> book.compare(Subject.CALLS, read(json.parse(sums)), query))
                .map(view -> forms.render(request, "the sandbox " + name, view));
    }

    private static List<CoveredCode> read(JsonNode sums) {
        return sums.valueStream()
                .map(sum -> new CoveredCode(
                        sum.path("code").textValue(),
                        true,
                        sum.path("times").longValue(),
                        sum.path("calls").longValue(),
                        null,
                        sum.path("operations")
                                .valueStream()
                                .map(JsonNode::textValue)
                                .sorted()
                                .toList(),
                        new FirstMet(
                                sum.path("supplier").textValue(),
                                sum.path("number").textValue(),
                                sum.path("at").textValue(),
                                sum.path("sandbox_at").textValue(),
                                null),
                        List.of()))
                .toList();
    }

    @DELETE
    @Operation(
            operationId = "clearRuleCoverage",
            summary = "Forget which codes the calls of a sandbox have met",
            description =
                    "Sets all counts to zero. Calls that another replica has answered in the last second may be counted after it.")
    @APIResponse(responseCode = "204", description = "All counts are zero.")
    public Uni<Void> clear(@Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name) {
        return sandboxes.require(name).flatMap(coverage::clear);
    }
}
