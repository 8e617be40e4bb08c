package io.krakenemulator.note;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.account.AccountCall;
import io.krakenemulator.account.AccountCalls;
import io.krakenemulator.account.Accounts;
import io.krakenemulator.account.CallRequirements;
import io.krakenemulator.outcome.NoteResult;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.note.AccountNote;
import io.krakenemulator.schema.note.Note;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Adds notes to imported accounts, each once. */
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

    /** The effect of a call: the result for each note, and the notes that are new. */
    private record Plan(List<NoteResult> results, List<StoredNote> added) {}

    /**
     * Adds the notes that the account does not have yet.
     *
     * @return the result for each note of the call, in its order
     */
    Uni<Result<List<NoteResult>>> create(Sandbox sandbox, byte[] body) {
        return AccountCalls.read(validation, sandbox, body, PayloadKind.NOTES, AccountNote.class)
                .flatMap(call -> create(sandbox, call));
    }

    private Uni<Result<List<NoteResult>>> create(Sandbox sandbox, AccountCall<AccountNote> call) {
        var payload = call.payload();
        CallRequirements.requireForNotes(call);
        if (!call.isValid()) {
            return Result.rejectUni(call.reject());
        }
        var number = Objects.requireNonNullElse(payload.externalAccountNumber(), payload.accountNumber());
        return accounts.change(
                sandbox, payload.importSupplier(), number, account -> add(sandbox, account.number(), call));
    }

    private Uni<Result<List<NoteResult>>> add(Sandbox sandbox, String account, AccountCall<AccountNote> call) {
        var bodies = call.payload().notes().stream().map(NoteCreation::body).collect(Collectors.toSet());
        return notes.withBodies(sandbox, account, bodies)
                .map(existing -> plan(sandbox, call, existing))
                .flatMap(plan -> notes.add(sandbox, account, plan.added()).replaceWith(Result.success(plan.results())));
    }

    private static Plan plan(Sandbox sandbox, AccountCall<AccountNote> call, List<StoredNote> existing) {
        Map<String, List<StoredNote>> byBody =
                existing.stream().collect(Collectors.groupingBy(StoredNote::body, HashMap::new, Collectors.toList()));
        var plan = new Plan(new ArrayList<>(), new ArrayList<>());
        var now = sandbox.now().truncatedTo(ChronoUnit.MICROS);
        for (int i = 0; i < call.payload().notes().size(); i++) {
            var note = call.payload().notes().get(i);
            var sent = (ObjectNode) call.cleanedPayload().path("notes").get(i);
            var documents = documents(sent);
            var alike = byBody.computeIfAbsent(body(note), unseen -> new ArrayList<>());
            var same = alike.stream()
                    .filter(other -> other.matches(note, documents))
                    .findFirst();
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
            plan.results().add(new NoteResult(complete(sent, stored), same.isEmpty()));
        }
        return plan;
    }

    /** Returns the note as it was sent, completed with the values that it left out. */
    private static ObjectNode complete(ObjectNode sent, StoredNote stored) {
        var completed = sent.deepCopy();
        if (!completed.has("created_at")) {
            completed.put("created_at", stored.createdAt().toString());
        }
        if (!completed.has("body")) {
            completed.put("body", stored.body());
        }
        return completed;
    }

    private static String body(Note note) {
        return Objects.requireNonNullElse(note.body(), "");
    }

    private static JsonNode documents(ObjectNode note) {
        var documents = note.path("document_paths");
        return documents.isArray() ? documents : JsonNodeFactory.instance.arrayNode();
    }
}
