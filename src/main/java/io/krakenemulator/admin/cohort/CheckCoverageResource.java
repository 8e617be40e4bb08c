package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.admin.coverage.CoverageBook;
import io.krakenemulator.admin.coverage.CoverageForms;
import io.krakenemulator.admin.coverage.CoverageQuery;
import io.krakenemulator.admin.coverage.CoverageView;
import io.krakenemulator.admin.coverage.CoveredCode;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.stream.Stream;
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

/** Serves the control call that shows which codes a kept check has met. */
@Path("/emulator/v1/sandboxes/{name}/checks/{check}/rule-coverage")
@Tag(name = "Rule coverage", description = "Which codes of the rule book were met, and which were not.")
public class CheckCoverageResource {

    private final SandboxLookup sandboxes;
    private final KeptChecks checks;
    private final CoverageBook book;
    private final CoverageForms forms;
    private final StoredJson json;

    CheckCoverageResource(
            SandboxLookup sandboxes, KeptChecks checks, CoverageBook book, CoverageForms forms, StoredJson json) {
        this.sandboxes = sandboxes;
        this.checks = checks;
        this.book = book;
        this.forms = forms;
        this.json = json;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CoverageForms.MARKDOWN, MediaType.APPLICATION_XML})
    @Operation(
            operationId = "getCheckCoverage",
            summary = "Show which codes a kept check has met",
            description =
                    "Lists each code that a line of a check can have: how often it was met, by which account first, and which"
                            + " codes were never met. Warnings count as well.")
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
    @APIResponse(
            responseCode = "401",
            description = "The key is missing, or is neither the admin key nor a key of this sandbox.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name, or it keeps no check of that name.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The check is still running, or was cut off.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<RestResponse<String>> get(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The check's name.", example = "night-3") @RestPath String check,
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
                .flatMap(sandbox -> checks.requireComplete(sandbox, check))
                .map(stored -> book.compare(CoverageBook.Subject.LINES, read(json.parse(stored.summary())), query))
                .map(view -> forms.render(request, "the check " + check, view));
    }

    /** Returns the codes of a summary. No code of a warning is one of a problem. */
    private static List<CoveredCode> read(JsonNode summary) {
        return Stream.concat(
                        summary.path("codes").valueStream().map(code -> read(code, "errors")),
                        summary.path("warnings").valueStream().map(code -> read(code, "warnings")))
                .toList();
    }

    /** A check of an earlier release has no first accounts. */
    private static CoveredCode read(JsonNode code, String times) {
        var account = code.path("first_account");
        return new CoveredCode(
                code.path("code").textValue(),
                true,
                code.path(times).longValue(),
                null,
                code.path("lines").longValue(),
                null,
                new CoveredCode.FirstMet(
                        account.path("import_supplier").textValue(),
                        account.path("external_account_number").textValue(),
                        null,
                        null,
                        code.path("first_lines").path(0).longValue()),
                List.of());
    }
}
