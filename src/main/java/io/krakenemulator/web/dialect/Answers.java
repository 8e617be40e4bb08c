package io.krakenemulator.web.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.outcome.CreationStatus;
import io.krakenemulator.outcome.NoteResult;
import io.krakenemulator.outcome.RegistrationResult;
import io.krakenemulator.outcome.TransactionResult;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.note.NoteStatus;
import io.krakenemulator.schema.supply.RegistrationFlowStatus;
import io.krakenemulator.schema.transaction.TransactionStatus;
import java.time.Instant;
import java.util.List;

/**
 * Renders the results of successful calls in the dialect of their sandbox. Each dialect is one class, which renders
 * rejections too. Resources are the only callers.
 */
public abstract class Answers {

    static final String EXTERNAL_ACCOUNT_NUMBER = "external_account_number";
    static final String KRAKEN_ACCOUNT_NUMBER = "kraken_account_number";
    static final String ACCOUNT_NUMBER = "account_number";
    static final String IMPORT_SUPPLIER = "import_supplier";
    static final String IMPORT_SUPPLIER_CODE = "import_supplier_code";
    static final String STATUS = "status";
    static final String ERROR_DETAIL = "error_detail";

    private static final String ACCOUNT_CREATED_AT = "account_created_at";

    /** Returns the renderer of a sandbox's dialect. */
    public static Answers in(Sandbox sandbox) {
        return Rejections.renderer(sandbox);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Returns the answer to created products: one object, as in the guide, with the code of the first. */
    public JsonNode renderProducts(List<String> codes) {
        return object().put("code", codes.get(0));
    }

    /** Returns the answer to a validated account: its cleaned data, in the spelling of the request. */
    public JsonNode renderAccount(JsonNode cleaned) {
        return cleaned;
    }

    /** Returns the answer to a staged account. */
    public abstract ObjectNode renderStaged(String supplier, String externalNumber);

    /** Returns the answer to a created account. */
    public ObjectNode renderCreated(String externalNumber, String accountNumber) {
        return object().put(ACCOUNT_NUMBER, accountNumber)
                .put(EXTERNAL_ACCOUNT_NUMBER, externalNumber)
                .put(KRAKEN_ACCOUNT_NUMBER, accountNumber);
    }

    /** Returns the status of an account's migration; the number is empty until the account is created. */
    public ObjectNode renderTransferStatus(String status, String accountNumber) {
        return object().put(ACCOUNT_NUMBER, accountNumber)
                .put(KRAKEN_ACCOUNT_NUMBER, accountNumber)
                .put(STATUS, status);
    }

    /**
     * Returns a row of the lists of import processes.
     *
     * @param accountNumber {@code null} until the account is created, as is the time
     */
    public ObjectNode renderListed(String externalNumber, String accountNumber, Instant createdAt) {
        return object().put(EXTERNAL_ACCOUNT_NUMBER, externalNumber)
                .put(KRAKEN_ACCOUNT_NUMBER, accountNumber)
                .put(ACCOUNT_CREATED_AT, createdAt == null ? null : createdAt.toString());
    }

    /** Returns the answer to added notes: a list in the order of the request. */
    public JsonNode renderNotes(List<NoteResult> notes) {
        var list = JsonNodeFactory.instance.arrayNode();
        notes.forEach(note -> list.add(note(note)));
        return list;
    }

    static ObjectNode note(NoteResult result) {
        return result.note()
                .put(
                        STATUS,
                        (result.isNew() ? NoteStatus.NOTE_CREATION_SUCCESS : NoteStatus.NOTE_ALREADY_EXISTS).name());
    }

    /** Returns the answer to added transactions. */
    public ObjectNode renderTransactions(List<TransactionResult> transactions) {
        var answer = object();
        var results = answer.putArray("results");
        transactions.forEach(transaction -> results.add(renderTransaction(transaction)));
        return answer;
    }

    /** Returns the answer to one transaction. An existing one has the status of its import, as in the guide. */
    protected ObjectNode renderTransaction(TransactionResult result) {
        var answer = object();
        if (result.isNew()) {
            answer.put(STATUS, TransactionStatus.TRANSACTION_ADDED_TO_ACCOUNT.name())
                    .set("transaction_data", result.transaction());
        } else {
            answer.put(STATUS, TransactionStatus.TRANSACTION_ALREADY_EXISTS.name())
                    .set("transaction_data", result.transaction().put(STATUS, "TRANSACTION_IMPORT_SUCCESS"));
        }
        return answer;
    }

    static ObjectNode withId(ObjectNode answer, TransactionResult result) {
        return result.id() == null ? answer : answer.put("added_transaction_id", result.id());
    }

    /** Returns the answer to an added payment instruction. */
    public ObjectNode renderInstruction(String accountNumber, String reference) {
        return object().put(KRAKEN_ACCOUNT_NUMBER, accountNumber)
                .put("reference", reference)
                .put(ACCOUNT_NUMBER, accountNumber);
    }

    /** Returns the answer to a sent registration: in a list, as in the guide. */
    public JsonNode renderRegistration(RegistrationResult result) {
        return JsonNodeFactory.instance.arrayNode().add(registrationObject(result));
    }

    static ObjectNode registrationObject(RegistrationResult result) {
        var answer = object().put(IMPORT_SUPPLIER_CODE, result.supplier())
                .put(EXTERNAL_ACCOUNT_NUMBER, result.externalNumber());
        var points = answer.putArray("meter_points");
        result.points().forEach(point -> addPoint(points.addObject(), point));
        return answer;
    }

    private static void addPoint(ObjectNode answer, RegistrationResult.Point point) {
        answer.put("mpxn", point.mpxn());
        if (point.problem() == null) {
            answer.put(STATUS, RegistrationFlowStatus.REGISTRATION_FLOW_SUCCESS.name());
        } else {
            answer.put(ERROR_DETAIL, point.problem())
                    .put(STATUS, RegistrationFlowStatus.REGISTRATION_FLOW_ERROR.name());
        }
    }

    /** Returns the progress of a scheduled account. */
    public ObjectNode renderProgress(CreationStatus status) {
        var answer = object().put(STATUS, status.status())
                .put("kraken_identifier", status.accountNumber())
                .put("created_at", status.createdAt())
                .put("modified_at", status.modifiedAt());
        answer.set("latest_event", status.latestEvent());
        answer.set("latest_error", status.latestError());
        return answer;
    }
}
