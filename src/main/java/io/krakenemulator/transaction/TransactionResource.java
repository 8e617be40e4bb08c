package io.krakenemulator.transaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.account.AccountCallRefused;
import io.krakenemulator.auth.Caller;
import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.schema.account.AccountNotFoundError;
import io.krakenemulator.schema.transaction.ErrorCreatingTransactions;
import io.krakenemulator.schema.transaction.TransactionErrors;
import io.krakenemulator.schema.transaction.Transactions;
import io.krakenemulator.schema.transaction.TransactionsCreated;
import io.krakenemulator.web.ErrorResponse;
import io.krakenemulator.web.dialect.Answers;
import io.krakenemulator.web.dialect.Rejections;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/** The call that adds transactions to imported accounts. */
@Path("/v1/data-import")
@Tag(name = "Post-import", description = "Add to accounts that are imported.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TransactionResource {

    private final Caller caller;
    private final TransactionCreation creation;

    TransactionResource(Caller caller, TransactionCreation creation) {
        this.caller = caller;
        this.creation = creation;
    }

    @POST
    @Path("transactions/create")
    @ResponseStatus(201)
    @Operation(
            operationId = "createTransactions",
            summary = "Add transactions to an imported account",
            description =
                    "Adds all transactions to the account's open statement, or none. A transaction is skipped if the "
                            + "account has its transaction_id. A transaction dated before the open statement is moved to its first "
                            + "day, with a description of the reason and a pinned note on the account. A dry run gives the same "
                            + "answer and stores nothing.")
    @RequestBodySchema(Transactions.class)
    @APIResponse(
            responseCode = "201",
            description = "The outcome for each transaction, in the order of the request.",
            content = @Content(schema = @Schema(implementation = TransactionsCreated.class)))
    @APIResponse(
            responseCode = "400",
            description = "The request is not valid, the supplier's migration is paused or complete, or a transaction "
                    + "cannot be added. In that case the answer names the first one.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            anyOf = {
                                                AccountCallRefused.class,
                                                ErrorCreatingTransactions.class,
                                                ErrorResponse.class
                                            })))
    @APIResponse(
            responseCode = "404",
            description = "No account is imported under this supplier and number.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Answer(
            in = Dialect.SCHEMA,
            status = "400",
            body = {TransactionErrors.class, ErrorCreatingTransactions.class},
            isExclusive = true)
    @Answer(
            in = {Dialect.GUIDE, Dialect.SCHEMA},
            status = "404",
            body = AccountNotFoundError.class)
    public Uni<ObjectNode> create(
            byte[] body,
            @RestQuery(TransactionFlags.CHECK)
                    @Parameter(
                            description =
                                    "Whether a transaction is skipped if the account has its transaction_id. If false, "
                                            + "it is added again.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
                    String checkPreviouslyAdded,
            @RestQuery(TransactionFlags.FORCE)
                    @Parameter(
                            description =
                                    "Whether a transaction dated before the open statement is moved to its first day. "
                                            + "If false, such a transaction rejects the whole call.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
                    String forceAddToCurrentStatement) {
        var sandbox = caller.sandbox();
        var flags = new TransactionFlags(checkPreviouslyAdded, forceAddToCurrentStatement);
        return Rejections.requireSuccess(sandbox, PayloadKind.TRANSACTIONS, creation.create(sandbox, body, flags))
                .map(Answers.in(sandbox)::renderTransactions);
    }
}
