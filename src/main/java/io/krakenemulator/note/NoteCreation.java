package io.krakenemulator.note;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.account.Account;
import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.note.Note;
import io.krakenemulator.schema.note.NoteStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts notes on imported accounts, each once. */
@ApplicationScoped
class NoteCreation {

    private final PayloadValidation validation;
    private final Accounts accounts;
    private final AccountNotes notes;

    NoteCreation(PayloadValidation validation, Accounts accounts, AccountNotes notes) {
        this.validation = validation;
        this.accounts = accounts;
        this.notes = notes;
    }

    /** What the call does: the answer, and the notes that are new. */
    private record Plan(ArrayNode answer, List<StoredNote> added) {}

    /**
     * Adds the notes that the account does not have yet.
     *
     * @return one answer for each note of the call, in its order
     */
    Uni<ArrayNode> create(Sandbox sandbox, byte[] body) {
        return validation.validate(sandbox, body, AccountNote.class).flatMap(validated -> {
            var call = new AccountCall<>(sandbox, validation, PayloadRejected.NOTES, validated);
            var payload = call.payload();
            if (payload != null) {
                call.needsOngoingMigration(payload.importSupplier());
                call.needsNumber(payload.externalAccountNumber(), payload.accountNumber());
            }
            call.accept();
            var number = Objects.requireNonNullElse(payload.externalAccountNumber(), payload.accountNumber());
            return accounts.required(sandbox, payload.importSupplier(), number)
                    .flatMap(account -> Panache.withTransaction(() -> add(sandbox, account, call)));
        });
    }

    /** With the account held, so that of two calls with the same note one finds the other's. */
    private Uni<ArrayNode> add(Sandbox sandbox, Account account, AccountCall<AccountNote> call) {
        var bodies = call.payload().notes().stream().map(NoteCreation::body).collect(Collectors.toSet());
        return accounts.lock(sandbox, account)
                .flatMap(locked -> notes.withBodies(sandbox, account.number(), bodies))
                .map(there -> plan(sandbox, call, there))
                .flatMap(plan ->
                        notes.add(sandbox, account.number(), plan.added()).replaceWith(plan.answer()));
    }

    private static Plan plan(Sandbox sandbox, AccountCall<AccountNote> call, List<StoredNote> there) {
        Map<String, List<StoredNote>> byBody =
                there.stream().collect(Collectors.groupingBy(StoredNote::body, HashMap::new, Collectors.toList()));
        var plan = new Plan(JsonNodeFactory.instance.arrayNode(), new ArrayList<>());
        var now = sandbox.now().truncatedTo(ChronoUnit.MICROS);
        for (int i = 0; i < call.payload().notes().size(); i++) {
            var note = call.payload().notes().get(i);
            var sent = (ObjectNode) call.cleaned().path("notes").get(i);
            var documents = documents(sent);
            var alike = byBody.computeIfAbsent(body(note), unseen -> new ArrayList<>());
            var same = alike.stream().filter(other -> other.is(note, documents)).findFirst();
            var stored = same.orElseGet(() -> new StoredNote(
                    body(note),
                    Objects.requireNonNullElse(note.createdAt(), now),
                    note.externalId(),
                    Boolean.TRUE.equals(note.isPinned()),
                    note.unpinAt(),
                    Boolean.TRUE.equals(note.isArchived()),
                    documents));
            if (same.isEmpty()) {
                alike.add(stored);
                plan.added().add(stored);
            }
            plan.answer()
                    .add(answer(
                            sent,
                            stored,
                            same.isEmpty() ? NoteStatus.NOTE_CREATION_SUCCESS : NoteStatus.NOTE_ALREADY_EXISTS));
        }
        return plan;
    }

    /** The note as it was sent, with what it left out. */
    private static ObjectNode answer(ObjectNode sent, StoredNote stored, NoteStatus status) {
        var answer = sent.deepCopy();
        if (!answer.has("created_at")) {
            answer.put("created_at", stored.createdAt().toString());
        }
        if (!answer.has("body")) {
            answer.put("body", stored.body());
        }
        return answer.put("status", status.name());
    }

    private static String body(Note note) {
        return Objects.requireNonNullElse(note.body(), "");
    }

    private static JsonNode documents(ObjectNode note) {
        var documents = note.path("document_paths");
        return documents.isArray() ? documents : JsonNodeFactory.instance.arrayNode();
    }
}
