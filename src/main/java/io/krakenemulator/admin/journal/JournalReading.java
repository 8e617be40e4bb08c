package io.krakenemulator.admin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.admin.QueryReader;
import io.krakenemulator.admin.rules.RuleListing;
import io.krakenemulator.journal.StoredJournal;
import io.krakenemulator.journal.StoredJournal.Cursor;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Answers the calls that read a journal: that of a sandbox, or for {@code null} the one of requests without a sandbox. */
@ApplicationScoped
class JournalReading {

    /** How many entries a stream reads at once. */
    private static final int STEP = 500;

    private final StoredJournal journal;
    private final EntryForm form;
    private final RuleListing rules;

    JournalReading(StoredJournal journal, EntryForm form, RuleListing rules) {
        this.journal = journal;
        this.rules = rules;
        this.form = form;
    }

    /** Returns a page of entries with the sums of the journal. */
    Uni<ObjectNode> page(Sandbox sandbox, RequestQuery query) {
        return journal.refresh()
                .chain(() -> journal.read(sandbox, query.filter(), query.cursor(), (int) query.limit(), query.bodies()))
                .flatMap(entries -> journal.state(sandbox).map(state -> page(query, entries, state)));
    }

    private ObjectNode page(RequestQuery query, List<JsonNode> entries, StoredJournal.State state) {
        var page = JsonNodeFactory.instance.objectNode();
        var list = page.putArray("requests");
        entries.forEach(entry -> list.add(form.render(entry)));
        page.put("dropped", state.dropped());
        page.put("facts_lost", state.factsLost());
        if (query.cursor().oldestFirst()) {
            // A client that follows the journal asks again with it.
            page.put("next", entries.isEmpty() ? query.cursor().id() : id(entries));
        } else if (entries.isEmpty()) {
            page.putNull("next");
        } else {
            page.put("next", id(entries));
        }
        return page;
    }

    private static long id(List<JsonNode> entries) {
        return entries.get(entries.size() - 1).path("id").longValue();
    }

    /** The place that a stream has reached. */
    private static final class Position {

        private Cursor cursor;
        private long left;

        Position(RequestQuery query) {
            cursor = query.cursor();
            left = query.limit();
        }

        int step() {
            return (int) Math.min(STEP, left);
        }

        void pass(List<JsonNode> entries) {
            left -= entries.size();
            if (!entries.isEmpty()) {
                cursor = new Cursor(cursor.oldestFirst(), id(entries));
            }
        }
    }

    /** Returns the entries as lines, some at a time: the next are read when the client has taken the last ones. */
    Multi<Buffer> lines(Sandbox sandbox, RequestQuery query) {
        return journal.refresh().onItem().transformToMulti(written -> Multi.createBy()
                .repeating()
                .uni(() -> new Position(query), position -> journal.read(
                                sandbox, query.filter(), position.cursor, position.step(), query.bodies())
                        .invoke(position::pass)
                        .map(entries -> new Step(entries, position.left > 0 && !entries.isEmpty())))
                .whilst(Step::hasNext)
                .filter(step -> !step.entries().isEmpty())
                .map(step -> Buffer.buffer(step.entries().stream()
                        .map(entry -> form.render(entry).toString())
                        .collect(Collectors.joining("\n")))));
    }

    private record Step(List<JsonNode> entries, boolean hasNext) {}

    /** Returns how many entries match, and whether a test expects as many. */
    Uni<ObjectNode> verify(Sandbox sandbox, CountParameters sent) {
        var query = new QueryReader();
        var filter = RequestQuery.filter(query, sent);
        query.refuse("code", sent.code == null ? List.of() : List.of(sent.code), rules::refuseCode);
        var expectation = Expectation.read(query, sent);
        query.check();
        return journal.refresh().chain(() -> journal.count(sandbox, filter)).flatMap(matching -> journal.state(sandbox)
                .map(state -> JsonNodeFactory.instance
                        .objectNode()
                        .put("matching", matching)
                        .put("satisfied", expectation.accepts(matching))
                        .put("dropped", state.dropped())));
    }

    /** Empties a journal; with {@code facts} of the sandbox, too. */
    Uni<Void> clear(Sandbox sandbox, boolean facts) {
        return journal.clear(sandbox, facts);
    }
}
