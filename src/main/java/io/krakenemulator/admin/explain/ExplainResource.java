package io.krakenemulator.admin.explain;

import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.cohort.PayloadName;
import io.krakenemulator.schema.account.StandardizedValidationErrorResponse;
import io.krakenemulator.web.ErrorResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Serves the control call that explains the problems of a payload. */
@Path("/emulator/v1/sandboxes/{name}/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checks")
@APIResponse(
        responseCode = "401",
        description = "The key is missing, or is neither the admin key nor a key of this sandbox.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class ExplainResource {

    private final ExplainCall call;

    ExplainResource(ExplainCall call) {
        this.call = call;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainPayload",
            summary = "Explain a payload's problems",
            description =
                    "Judges the body as the emulated call would at this moment, and changes nothing. For each problem it"
                            + " tells the rule, the values that the problem depends on, what would be accepted and how to"
                            + " correct it. It also lists the rules that ran, and those that were skipped because a value"
                            + " that they need is broken. Accounts are judged like `validateAccount`. Of other payloads only"
                            + " that is judged which needs no stored account.")
    @RequestBody(
            required = true,
            description = "The payload. The contract document describes it, such as EnergyAccount.",
            content = @Content(schema = @Schema(implementation = Object.class)))
    @APIResponse(
            responseCode = "200",
            description = "The verdict and the explanation of each problem.",
            content = @Content(schema = @Schema(implementation = ExplanationView.class)))
    @APIResponse(
            responseCode = "400",
            description = "The query is not valid, or the body is not JSON.",
            content =
                    @Content(
                            schema = @Schema(anyOf = {StandardizedValidationErrorResponse.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "There is no sandbox of that name.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    public Uni<ExplanationView> explain(
            @Parameter(description = "The sandbox's name.", example = "guide") @RestPath String name,
            @Parameter(
                            description = "The kind of the payload; accounts when left out.",
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
            byte[] body) {
        var query = new QueryReader();
        var kind = query.choice("as", as, PayloadName.class);
        query.check();
        return call.explain(name, kind == null ? PayloadName.ACCOUNTS : kind, body);
    }
}
