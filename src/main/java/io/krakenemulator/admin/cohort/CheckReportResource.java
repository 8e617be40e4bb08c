package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.cohort.CheckedLine;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.payload.ValidationWorkers;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Serves kept checks as files: for programs, for spreadsheets, for build servers and for people. */
@Path("/emulator/v1/sandboxes/{name}/checks/{check}")
@Tag(name = "Checks", description = "Check many payloads before any of them is sent.")
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
public class CheckReportResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XML = "application/xml;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String AS_FILE = "attachment";

    private final SandboxLookup sandboxes;
    private final KeptChecks checks;
    private final FailedLines lines;
    private final StoredJson json;
    private final ValidationWorkers workers;

    CheckReportResource(
            SandboxLookup sandboxes, KeptChecks checks, FailedLines lines, StoredJson json, ValidationWorkers workers) {
        this.sandboxes = sandboxes;
        this.checks = checks;
        this.lines = lines;
        this.json = json;
        this.workers = workers;
    }

    /** A check of a sandbox that is complete. */
    private record Complete(Sandbox sandbox, KeptChecks.Stored check) {}

    private Uni<Complete> require(String name, String check) {
        return sandboxes.require(name).flatMap(sandbox -> checks.requireComplete(sandbox, check)
                .map(stored -> new Complete(sandbox, stored)));
    }

    private Multi<Buffer> stream(String name, String check, BiFunction<Complete, JsonNode, Multi<Buffer>> form) {
        return require(name, check)
                .onItem()
                .transformToMulti(complete ->
                        form.apply(complete, json.parse(complete.check().summary())));
    }

    @GET
    @Path("/failures")
    @Produces(CohortResource.LINES)
    @Operation(
            operationId = "listFailures",
            summary = "List the failed lines of a kept check",
            description = "Lists the failed lines as the check answered them, in their order.")
    @APIResponse(
            responseCode = "200",
            description = "A failed line each.",
            content = @Content(mediaType = CohortResource.LINES, schema = @Schema(implementation = CheckedLine.class)))
    public Multi<Buffer> failures(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The check's name.", example = "night-3") @RestPath String check) {
        return stream(
                name,
                check,
                (complete, summary) -> lines.render(complete.sandbox(), check, some -> some.stream()
                        .map(JsonNode::toString)
                        .collect(Collectors.joining("\n"))));
    }

    @GET
    @Path("/failures.csv")
    @Produces(CSV)
    @Operation(
            operationId = "getFailuresAsCsv",
            summary = "Download the failed lines for a spreadsheet",
            description =
                    "Returns a row for each error, in UTF-8 with a byte order mark. A text that a spreadsheet would calculate"
                            + " begins with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "The rows.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @ResponseHeader(name = "Content-Disposition", value = AS_FILE)
    public Multi<Buffer> csv(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The check's name.", example = "night-3") @RestPath String check) {
        return stream(name, check, (complete, summary) -> Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(Buffer.buffer(FailureForms.csvHeader())),
                        lines.render(complete.sandbox(), check, FailureForms::csvRows)));
    }

    @GET
    @Path("/junit.xml")
    @Produces(XML)
    @Operation(
            operationId = "getCheckAsJUnit",
            summary = "Download a kept check as a test report",
            description =
                    "Returns the check in the form of JUnit for build servers: each failed line is a failed test case, and a skipped"
                            + " one if it was expected to fail. Lines that are accepted are only counted.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @ResponseHeader(name = "Content-Disposition", value = AS_FILE)
    public Multi<Buffer> junit(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The check's name.", example = "night-3") @RestPath String check) {
        return stream(name, check, (complete, summary) -> {
            long all = summary.path("lines").longValue();
            var header = FailureForms.junitHeader(
                    check,
                    all,
                    all - summary.path("verdicts").path("accepted").longValue(),
                    summary.path("expected").path("lines").longValue(),
                    summary.path("seconds").doubleValue());
            return Multi.createBy()
                    .concatenating()
                    .streams(
                            Multi.createFrom().item(Buffer.buffer(header)),
                            lines.render(complete.sandbox(), check, FailureForms::junitCases),
                            Multi.createFrom().item(Buffer.buffer(FailureForms.junitFooter())));
        });
    }

    @GET
    @Path("/report.html")
    @Produces(HTML)
    @Operation(
            operationId = "getCheckAsPage",
            summary = "Show a kept check as a page",
            description =
                    "Returns a page with charts and the first 1,000 failed lines. It opens without a network and runs no script.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<String>> page(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(description = "The check's name.", example = "night-3") @RestPath String check) {
        return require(name, check)
                .flatMap(complete -> lines.first(complete.sandbox(), check, CheckReportPage.MOST_ROWS)
                        .flatMap(first -> workers.run(() -> CheckReportPage.of(
                                        complete.check(),
                                        json.parse(complete.check().summary()),
                                        first)
                                .render())))
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header("Content-Security-Policy", CheckReportPage.POLICY)
                        .build());
    }
}
