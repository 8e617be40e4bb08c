package io.krakenemulator.admin.referee;

import io.krakenemulator.admin.ReportForms;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.referee.Judgement;
import io.krakenemulator.referee.RefereeTerms;
import io.krakenemulator.referee.Ruling;
import io.krakenemulator.referee.Ruling.Verdict;
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

/** Serves the control call that judges the client of a sandbox. */
@Path("/emulator/v1/sandboxes/{name}/referee")
@Tag(name = "Referee", description = "Whether the client of a sandbox works as the guide asks.")
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
public class RefereeResource {

    private final SandboxLookup sandboxes;
    private final RefereeReports reports;
    private final ReportForms forms;

    RefereeResource(SandboxLookup sandboxes, RefereeReports reports, ReportForms forms) {
        this.sandboxes = sandboxes;
        this.reports = reports;
        this.forms = forms;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportForms.MARKDOWN, MediaType.APPLICATION_XML})
    @Operation(
            operationId = "getReferee",
            summary = "Judge the client of a sandbox",
            description =
                    "Judges the calls of the client by the rules of the migrations guide. Each rule is passed, failed with the"
                            + " first ten offenders, or not observed. The numbers are exact for all calls since the sandbox was"
                            + " created or reset, whatever its journal has dropped.")
    @APIResponse(
            responseCode = "200",
            description = "The verdicts: as JSON, as a page, or as the report of a test run in the form of JUnit.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RefereeView.class)),
                @Content(mediaType = ReportForms.MARKDOWN, schema = @Schema(type = SchemaType.STRING)),
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
            @Parameter(
                            description =
                                    "The greatest age of staged data that may be processed, by the clock of the sandbox; P7D"
                                            + " when left out.",
                            example = "P7D")
                    @RestQuery("staged_age")
                    String stagedAge,
            @Parameter(
                            description =
                                    "How long a client may take before a missing call counts as left out; PT60S when left"
                                            + " out.",
                            example = "PT60S")
                    @RestQuery
                    String grace,
            @Parameter(description = "Judges by this rule alone.", example = "registration_sent_twice") @RestQuery
                    String rule,
            @Context Request request) {
        var terms = RefereeQuery.read(stagedAge, grace, rule);
        return sandboxes
                .require(name)
                .flatMap(sandbox -> reports.judge(sandbox, terms))
                .map(judgement -> view(terms, judgement))
                .map(view -> forms.render(
                        request, view, () -> RefereeForms.markdown(name, view), () -> RefereeForms.junit(name, view)));
    }

    private static RefereeView view(RefereeTerms terms, Judgement judgement) {
        var rulings = judgement.rulings();
        long failed = count(rulings, Verdict.FAILED);
        return new RefereeView(
                failed == 0,
                failed,
                count(rulings, Verdict.NOT_OBSERVED),
                judgement.lostCalls(),
                terms.stagedAge().toString(),
                terms.grace().toString(),
                rulings.stream().map(RulingView::of).toList());
    }

    private static long count(List<Ruling> rulings, Verdict verdict) {
        return rulings.stream().filter(ruling -> ruling.verdict() == verdict).count();
    }
}
