package io.krakenemulator.instruction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.account.AccountCallRefused;
import io.krakenemulator.auth.Caller;
import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.schema.payment.CreatePaymentInstructionError;
import io.krakenemulator.schema.payment.CreatePaymentInstructionResponse;
import io.krakenemulator.schema.payment.LegacyPaymentInstruction;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The call that adds payment instructions to imported accounts. */
@Path("/v1/data-import")
@Tag(name = "Post-import", description = "Add to accounts that are imported.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InstructionResource {

    private final Caller caller;
    private final InstructionCreation creation;

    InstructionResource(Caller caller, InstructionCreation creation) {
        this.caller = caller;
        this.creation = creation;
    }

    @POST
    @Path("payment-instruction/create")
    @ResponseStatus(201)
    @Operation(
            operationId = "createPaymentInstruction",
            summary = "Add a payment instruction to an imported account",
            description =
                    "Looks up the instruction at the vendor and adds it as the active one of its ledger. The vendor is "
                            + "emulated: the prefix of the reference, or the vendor's script in the reference data, decides its "
                            + "answer.")
    @RequestBodySchema(LegacyPaymentInstruction.class)
    @APIResponse(
            responseCode = "201",
            description = "The instruction is added.",
            content = @Content(schema = @Schema(implementation = CreatePaymentInstructionResponse.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "The request is not valid; the account is not imported, or its supplier's migration is paused or "
                            + "complete; the ledger has an active instruction; or the vendor does not know the reference or cannot "
                            + "answer. Do not repeat such a request as it is.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            anyOf = {
                                                AccountCallRefused.class,
                                                CreatePaymentInstructionError.class,
                                                ErrorResponse.class
                                            })))
    @APIResponse(
            responseCode = "500",
            description = "The vendor cannot answer at this moment. Repeat the request as it is.",
            content = @Content(schema = @Schema(implementation = CreatePaymentInstructionError.class)))
    @Answer(in = Dialect.SCHEMA, status = "400", body = CreatePaymentInstructionError.class)
    public Uni<ObjectNode> create(byte[] body) {
        var sandbox = caller.sandbox();
        return Rejections.requireSuccess(sandbox, PayloadKind.PAYMENT_INSTRUCTION, creation.create(sandbox, body))
                .map(created -> Answers.in(sandbox).renderInstruction(created.accountNumber(), created.reference()));
    }
}
