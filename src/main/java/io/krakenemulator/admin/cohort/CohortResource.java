package io.krakenemulator.admin.cohort;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.admin.SandboxLookup;
import io.krakenemulator.admin.expected.ExpectedFailureAdministration;
import io.krakenemulator.admin.rules.RuleListing;
import io.krakenemulator.cohort.CheckedLine;
import io.krakenemulator.cohort.Expectations;
import io.krakenemulator.cohort.FailureLimits;
import io.krakenemulator.cohort.PayloadName;
import io.krakenemulator.payload.BatchValidation;
import io.krakenemulator.payload.ValidationMemory;
import io.krakenemulator.payload.ValidationWorkers;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.krakenemulator.web.MemoryBudget;
import io.krakenemulator.web.RequestStream;
import io.krakenemulator.web.WebConfig;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Serves the control call that checks a cohort. */
@Path("/emulator/v1/sandboxes/{name}/check")
@Tag(name = "Checks", description = "Check many payloads before any of them is sent.")
@APIResponse(
        responseCode = "401",
        description = "The key is missing, or is neither the admin key nor a key of this sandbox.",
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ErrorResponse.class)))
public class CohortResource {

    static final String LINES = "application/x-ndjson";

    private static final String GZIP = "gzip";

    /** The bytes that wait for the check, the batch that they become, its values, and the piece that is read at once. */
    private static final int BYTES_OF_CHECK = RequestStream.AHEAD + 3 * LineReader.BATCH_BYTES;

    private final CohortCheck.Tools tools;
    private final CheckedPayloads payloads;
    private final AcrossLines.Tools across;
    private final KeptChecks kept;
    private final ExpectedFailureAdministration expectedFailures;
    private final RuleListing rules;
    private final ValidationMemory memory;
    private final ObjectMapper mapper;
    private final CurrentVertxRequest request;
    private final int longestLine;

    CohortResource(
            SandboxLookup sandboxes,
            BatchValidation validation,
            ValidationWorkers workers,
            CheckedPayloads payloads,
            CohortKeys keys,
            RunningChecks checks,
            KeptChecks kept,
            ExpectedFailureAdministration expectedFailures,
            RuleListing rules,
            ValidationMemory memory,
            ObjectMapper mapper,
            CurrentVertxRequest request,
            WebConfig settings) {
        this.tools = new CohortCheck.Tools(sandboxes, validation, workers);
        this.payloads = payloads;
        this.across = new AcrossLines.Tools(keys, checks, workers);
        this.kept = kept;
        this.expectedFailures = expectedFailures;
        this.rules = rules;
        this.memory = memory;
        this.mapper = mapper;
        this.request = request;
        this.longestLine = Math.toIntExact(settings.maxBodySize().asLongValue());
    }

    @POST
    @Produces(LINES)
    @Operation(
            operationId = "checkCohort",
            summary = "Check many payloads",
            description =
                    "Judges each line of the body as the emulated call would at this moment, and changes nothing. The body has"
                            + " one payload a line and may have any length; `Content-Encoding: gzip` is taken. A line may be as"
                            + " long as the body of an ordinary call. The answer comes while the body is still being sent, in the"
                            + " order of the lines. Its last line is the summary. A client must read while it sends: otherwise both"
                            + " sides wait, until the connection times out. Accounts are judged like `validateAccount`, and against the"
                            + " earlier lines: the first line wins. Of other"
                            + " payloads only that is judged which needs no stored account.")
    @RequestBody(
            required = true,
            description = "One payload a line.",
            content =
                    @Content(
                            mediaType = LINES,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description =
                                                    "Lines of JSON. The contract document describes the payloads, such as"
                                                            + " EnergyAccount.")))
    @APIResponse(
            responseCode = "200",
            description =
                    "A verdict for each line that is not blank, then the summary. An answer without a summary is not complete:"
                            + " its last line is the error that ended the check, or the connection was lost.",
            content =
                    @Content(
                            mediaType = LINES,
                            schema =
                                    @Schema(anyOf = {CheckedLine.class, CheckSummaryLine.class, CheckErrorLine.class})))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid, or the body is not the gzip that it is declared to be.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorResponse.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not declared as `application/x-ndjson`, or has another encoding than gzip.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ErrorResponse.class)))
    public Multi<Buffer> check(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(
                            description = "The kind of the payloads; accounts when left out.",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "accounts",
                                                "products",
                                                "notes",
                                                "transactions",
                                                "statements",
                                                "instructions"
                                            }))
                    @RestQuery
                    String as,
            @Parameter(
                            description =
                                    "The verdicts that are listed; all of them when left out. The summary counts all.",
                            schema = @Schema(enumeration = {"all", "failed"}))
                    @RestQuery
                    String verdicts,
            @Parameter(
                            description =
                                    "Whether accounts are judged against the earlier lines, and their meter points against"
                                            + " imported accounts; true when left out.",
                            schema = @Schema(enumeration = {"true", "false"}))
                    @RestQuery
                    String across,
            @Parameter(
                            description =
                                    "How many accounts may share an e-mail address or a phone number. Each further one gets a"
                                            + " warning, which does not change its verdict. No warnings when left out.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @RestQuery("shared_contacts")
                    String sharedContacts,
            @Parameter(
                            description =
                                    "The name under which the summary and the failed lines are kept: lower-case letters, digits"
                                            + " and hyphens, 63 at most. Nothing is kept when left out.",
                            schema = @Schema(type = SchemaType.STRING, pattern = CheckName.PATTERN))
                    @RestQuery
                    String keep,
            @Parameter(
                            description =
                                    "Whether the sandbox's list of expected failures is applied; true when left out.",
                            schema = @Schema(enumeration = {"true", "false"}))
                    @RestQuery
                    String expected,
            @Parameter(
                            description =
                                    "How many lines may fail, as a number or in percent, and of a code after its name:"
                                            + " `0.5%,invalid=10`. The summary says whether the check passes. No limits when left"
                                            + " out.")
                    @RestQuery("fail_over")
                    String failOver,
            @Parameter(
                            description =
                                    "The first line that is judged, to go on after a check that was cut off; 1 when left out. The"
                                            + " lines before it get no verdict and are in no count. Later lines are still judged"
                                            + " against them. The answer may have blank lines meanwhile.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @RestQuery("from_line")
                    String fromLine) {
        var query = new QueryReader();
        var kind = query.choice("as", as, PayloadName.class);
        var listed = query.choice("verdicts", verdicts, ListedVerdicts.class);
        var isAcross = query.choice("across", across, Across.class) != Across.FALSE;
        long shared = query.integer("shared_contacts", sharedContacts, 1, Long.MAX_VALUE, 0);
        var checkName = query.parse("keep", keep, CheckName::parse, CheckName.RULE);
        var expects = query.choice("expected", expected, Expected.class) != Expected.FALSE;
        var limits = query.parse("fail_over", failOver, FailureLimits::parse, FailureLimits.RULE);
        query.refuse("fail_over", limits == null ? List.of() : limits.codes(), rules::refuseCode);
        long first = query.integer("from_line", fromLine, 1, Long.MAX_VALUE, 1);
        query.check();
        var payload = payloads.of(kind == null ? PayloadName.ACCOUNTS : kind);
        var isOfAccounts = kind == null || kind == PayloadName.ACCOUNTS;
        var comparison = isAcross && isOfAccounts ? new AcrossLines(this.across, shared) : null;
        var keeper = checkName == null
                ? null
                : new CheckKeeper(
                        kept,
                        checkName.text(),
                        kind == null ? PayloadName.ACCOUNTS : kind,
                        CheckKeeper.Bounds.OF_CHECK);
        var source = requireSource();
        return tools.sandboxes()
                .require(name)
                .flatMap(found -> load(found, expects)
                        .map(expectations -> new CheckAnswer(
                                mapper,
                                listed == null ? ListedVerdicts.ALL : listed,
                                limits == null ? FailureLimits.NONE : limits,
                                keeper,
                                expectations))
                        .call(() -> keeper == null ? Uni.createFrom().voidItem() : keeper.begin(found)))
                .onItem()
                .transformToMulti(answer -> run(name, payload, answer, source, comparison, first));
    }

    private Uni<Expectations> load(Sandbox sandbox, boolean expects) {
        return expects ? expectedFailures.load(sandbox) : Uni.createFrom().nullItem();
    }

    private <T> Multi<Buffer> run(
            String name,
            CheckedPayload<T> payload,
            CheckAnswer answer,
            ByteSource source,
            AcrossLines comparison,
            long fromLine) {
        var reservation = requireMemory();
        var body = RequestStream.open(request.getCurrent());
        var lines = new LineReader(source, longestLine, reservation);
        return new CohortCheck<>(tools, name, payload, body, lines, answer, comparison, fromLine).run();
    }

    private MemoryBudget.Reservation requireMemory() {
        var reservation = memory.tryReserve(BYTES_OF_CHECK);
        if (reservation == null) {
            throw RequestStream.refuseForMemory();
        }
        return reservation;
    }

    /** Returns the source for the encoding of the body; fails with 415 if the body is none of lines. */
    private ByteSource requireSource() {
        var headers = request.getCurrent().request().headers();
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(LINES)) {
            throw RequestStream.refuseType("Unsupported media type \"" + type + "\" in request: send " + LINES + ".");
        }
        var encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        var name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> ByteSource.plain();
            case GZIP -> new Gunzip();
            default ->
                throw RequestStream.refuseType("Unsupported Content-Encoding \"" + encoding + "\" in request: send "
                        + GZIP + ", or the lines as they are.");
        };
    }
}
