package io.krakenemulator.web.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.dialect.PublishedSpelling;
import io.krakenemulator.outcome.CreationStatus;
import io.krakenemulator.outcome.NoteResult;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.RegistrationResult;
import io.krakenemulator.outcome.Rejection.AlreadyImported;
import io.krakenemulator.outcome.Rejection.Blocked;
import io.krakenemulator.outcome.Rejection.InvalidPayload;
import io.krakenemulator.outcome.Rejection.NoMeterPoints;
import io.krakenemulator.outcome.Rejection.NothingToRegister;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.outcome.TransactionResult;
import io.krakenemulator.schema.note.NoteStatus;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import java.time.Instant;
import java.util.List;

/**
 * The dialect of the published OpenAPI document: its keys, types and null values, and for each operation the form of error
 * that the document gives it.
 */
final class SchemaDialect extends DialectRenderer {

    @Override
    public JsonNode renderAccount(JsonNode cleaned) {
        return PublishedSpelling.of(cleaned);
    }

    @Override
    public ObjectNode renderStaged(String supplier, String externalNumber) {
        return object().put(EXTERNAL_ACCOUNT_NUMBER, externalNumber).put(IMPORT_SUPPLIER_CODE, supplier);
    }

    /** Leaves out what is not known yet, because the document does not admit null here. */
    @Override
    public ObjectNode renderListed(String externalNumber, String accountNumber, Instant createdAt) {
        return createdAt == null
                ? object().put(EXTERNAL_ACCOUNT_NUMBER, externalNumber)
                : super.renderListed(externalNumber, accountNumber, createdAt);
    }

    /**
     * Returns the first note, because the document has one object for the answer to all notes of a call. Without a note, the object
     * has the one key that the document requires.
     */
    @Override
    public JsonNode renderNotes(List<NoteResult> notes) {
        return notes.isEmpty() ? object().put(STATUS, NoteStatus.NOTE_CREATION_SUCCESS.name()) : note(notes.get(0));
    }

    @Override
    protected ObjectNode renderTransaction(TransactionResult result) {
        var answer = withId(super.renderTransaction(result), result);
        result.transaction().remove(STATUS);
        return answer;
    }

    @Override
    public JsonNode renderRegistration(RegistrationResult result) {
        return registrationObject(result);
    }

    /** Leaves out the failure if there was none, because the document does not admit null here. */
    @Override
    public ObjectNode renderProgress(CreationStatus status) {
        var answer = super.renderProgress(status);
        if (status.latestError().isNull()) {
            answer.remove("latest_error");
        }
        return answer;
    }

    @Override
    protected ApiFailure render(InvalidPayload rejection) {
        return ApiFailure.of(400, body(rejection));
    }

    private static ObjectNode body(InvalidPayload rejection) {
        var result = rejection.result();
        return switch (rejection.kind()) {
            case SCHEDULED_ACCOUNT -> envelope(rejection.kind(), result);
            case NOTES, STATEMENTS -> sentences(result);
            case TRANSACTIONS -> transactionErrors(rejection);
            case PAYMENT_INSTRUCTION -> instructionError(result);
            case ACCOUNT, PRODUCTS, REGISTRATION_FLOWS -> fieldDictionary(result);
        };
    }

    private static ObjectNode fieldDictionary(ValidationResult<?> result) {
        var body = object();
        ErrorFormat.NESTED.list(body, result.problems());
        return body;
    }

    /** Returns all problems as sentences, each with its place. */
    private static ObjectNode sentences(ValidationResult<?> result) {
        var body = object();
        var texts = body.putArray(Attr.WHOLE_OBJECT);
        result.problems().forEach(problem -> texts.add(sentence(problem)));
        return body;
    }

    /**
     * Returns the nested problems of the published sample, with the list that the published type requires. A problem of the payload
     * as a whole is in the list only.
     */
    private static ObjectNode transactionErrors(InvalidPayload rejection) {
        var result = rejection.result();
        var ofFields = result.problems().stream()
                .filter(problem -> !isOfWhole(problem, rejection))
                .toList();
        var body = fieldDictionary(result.replaceProblems(ofFields));
        var texts = body.withArray(Attr.WHOLE_OBJECT);
        rejection.ofWhole().forEach(texts::add);
        return body;
    }

    private static boolean isOfWhole(Problem problem, InvalidPayload rejection) {
        return problem.at().steps().length <= 1 && rejection.ofWhole().contains(problem.detail());
    }

    private static ObjectNode instructionError(ValidationResult<?> result) {
        var sent = result.cleaned();
        var reference = sentText(sent, "reference");
        return instructionError(
                joinSentences(result),
                sentText(sent, IMPORT_SUPPLIER),
                sentText(sent, EXTERNAL_ACCOUNT_NUMBER),
                reference.isEmpty() ? sentText(sent, "instruction_reference") : reference);
    }

    private static String sentText(JsonNode sent, String field) {
        return sent == null ? "" : sent.path(field).asText("");
    }

    @Override
    protected ApiFailure render(Blocked rejection) {
        return ApiFailure.of(400, fieldDictionary(rejection.result()));
    }

    @Override
    protected ApiFailure render(AlreadyImported rejection) {
        if (rejection.kind() == PayloadKind.SCHEDULED_ACCOUNT) {
            return ApiFailure.of(400, envelope(rejection.kind(), rejection.result()));
        }
        var body = object().put(EXTERNAL_ACCOUNT_NUMBER, rejection.externalNumber())
                .put(KRAKEN_ACCOUNT_NUMBER, rejection.accountNumber());
        body.putArray(Attr.WHOLE_OBJECT).add(StateProblem.ALREADY_IMPORTED.detail());
        return ApiFailure.of(400, body);
    }

    @Override
    protected ApiFailure render(NothingToRegister rejection) {
        return ApiFailure.of(404, nothingToRegister(rejection));
    }

    @Override
    protected ApiFailure render(NoMeterPoints rejection) {
        return ApiFailure.of(
                404, object().put("error", "No meterpoints found for " + rejection.externalNumber() + "."));
    }

    @Override
    ObjectNode renderMalformed(PayloadKind kind, String detail) {
        return switch (kind) {
            case NOTES, STATEMENTS, TRANSACTIONS -> {
                var body = object();
                body.putArray(Attr.WHOLE_OBJECT).add(detail);
                yield body;
            }
            case PAYMENT_INSTRUCTION -> instructionError(detail, "", "", "");
            case ACCOUNT, SCHEDULED_ACCOUNT, PRODUCTS, REGISTRATION_FLOWS -> null;
        };
    }
}
