package io.krakenemulator.statement;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.account.AccountCallRefused;
import io.krakenemulator.auth.Caller;
import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.schema.account.AccountNotFoundError;
import io.krakenemulator.schema.account.NonFieldErrors;
import io.krakenemulator.schema.statement.HistoricalStatements;
import io.krakenemulator.web.ErrorResponse;
import io.krakenemulator.web.dialect.Rejections;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The call that adds statements from before the migration to imported accounts. */
@Path("/v1/data-import")
@Tag(name = "Post-import", description = "Add to accounts that are imported.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StatementResource {

    private final Caller caller;
    private final StatementCreation creation;

    StatementResource(Caller caller, StatementCreation creation) {
        this.caller = caller;
        this.creation = creation;
    }

    @POST
    @Path("historical-statements/create")
    @ResponseStatus(201)
    @Operation(
            operationId = "createHistoricalStatements",
            summary = "Add statements from before the migration to an imported account",
            description =
                    "Adds all statements, or none. A statement_id is unique within an account, including the statements "
                            + "of its imported data.")
    @RequestBodySchema(HistoricalStatements.class)
    @APIResponse(
            responseCode = "201",
            description = "The validated data.",
            content = @Content(schema = @Schema(implementation = HistoricalStatements.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The statements are not valid or on the account already, or the supplier's migration is paused "
                            + "or complete.",
            content = @Content(schema = @Schema(anyOf = {AccountCallRefused.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "No account is imported under this supplier and number.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Answer(in = Dialect.SCHEMA, status = "400", body = NonFieldErrors.class)
    @Answer(
            in = {Dialect.GUIDE, Dialect.SCHEMA},
            status = "404",
            body = AccountNotFoundError.class)
    public Uni<JsonNode> create(byte[] body) {
        var sandbox = caller.sandbox();
        return Rejections.requireSuccess(sandbox, PayloadKind.STATEMENTS, creation.create(sandbox, body));
    }
}
