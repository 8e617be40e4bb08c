package io.krakenemulator.note;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.account.AccountCallRefused;
import io.krakenemulator.auth.Caller;
import io.krakenemulator.dialect.Answer;
import io.krakenemulator.dialect.Dialect;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.schema.account.AccountNotFoundError;
import io.krakenemulator.schema.account.NonFieldErrors;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.note.CreateAccountNotesResponse;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The call that adds notes to imported accounts. */
@Path("/v1/data-import")
@Tag(name = "Post-import", description = "Add to accounts that are imported.")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoteResource {

    private final Caller caller;
    private final NoteCreation creation;

    NoteResource(Caller caller, NoteCreation creation) {
        this.caller = caller;
        this.creation = creation;
    }

    @POST
    @Path("notes/create")
    @ResponseStatus(201)
    @Operation(
            operationId = "createNotes",
            summary = "Add notes to an imported account",
            description =
                    "Adds the notes that the account does not have yet. The account has a note if one of its notes has "
                            + "the same body and, if they are sent, the same created_at and external_id. Notes without a body are "
                            + "compared by their documents. A note without created_at gets the current moment of the sandbox's clock.")
    @RequestBodySchema(AccountNote.class)
    @APIResponse(
            responseCode = "201",
            description = "The outcome for each note, in the order of the request.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = CreateAccountNotesResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "The notes are not valid, or the supplier's migration is paused or complete.",
            content = @Content(schema = @Schema(anyOf = {AccountCallRefused.class, ErrorResponse.class})))
    @APIResponse(
            responseCode = "404",
            description = "No account is imported under this supplier and number.",
            content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
    @Answer(in = Dialect.SCHEMA, status = "201", body = CreateAccountNotesResponse.class)
    @Answer(in = Dialect.SCHEMA, status = "400", body = NonFieldErrors.class)
    @Answer(
            in = {Dialect.GUIDE, Dialect.SCHEMA},
            status = "404",
            body = AccountNotFoundError.class)
    public Uni<JsonNode> create(byte[] body) {
        var sandbox = caller.sandbox();
        return Rejections.requireSuccess(sandbox, PayloadKind.NOTES, creation.create(sandbox, body))
                .map(Answers.in(sandbox)::renderNotes);
    }
}
