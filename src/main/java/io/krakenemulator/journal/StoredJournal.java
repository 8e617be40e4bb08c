package io.krakenemulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.database.StoredText;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and empties the stored journals. Before each read, this replica writes what it has recorded. The answers of another one in the
 * last quarter of a second may be missing.
 */
@ApplicationScoped
public class StoredJournal {

    /** The columns of an entry as JSON. An answer with many bodies is bounded by the sum of their sizes. */
    private static final String ENTRY = """
            json_build_object(
                'id', e.id, 'at', %s, 'sandbox_at', %s, 'operation', e.operation, 'method', e.method, 'path', e.path,
                'import_supplier', e.import_supplier, 'external_account_number', e.external_account_number,
                'key', e.key_fingerprint, 'status', e.status, 'micros', e.duration_micros, 'codes', e.codes, 'fault', e.fault,
                'request_id', e.request_id, 'replay', e.replay,
                'request_body', case when cast(:bodies as boolean) then e.request_body end,
                'response_body', case when cast(:bodies as boolean) then e.response_body end,
                'request_bytes', case when cast(:bodies as boolean) then e.request_bytes end,
                'response_bytes', case when cast(:bodies as boolean) then e.response_bytes end)
            """.formatted(StoredText.moment("e.at"), StoredText.moment("e.sandbox_at"));

    /** Entries after an id, the oldest first. */
    static final String AFTER = page("e.id > cast(:cursor as bigint)", "asc");

    /** Entries before an id, the newest first. */
    static final String BEFORE = page("e.id < cast(:cursor as bigint)", "desc");

    static final String COUNT = """
            select count(*) as matching from journal_entry e where
            """ + JournalFilter.CONDITION;

    static final String STATE = """
            select dropped, facts_lost from journal where owner = :owner""";

    /** Deletes the entries that were there at the beginning, under the lock of the journal. */
    static final String CLEAR = """
            with locked as materialized (
                select owner from journal where owner = :owner for no key update
            ), deleted as (
                delete from journal_entry e using locked where e.owner = locked.owner returning e.size
            ), sums as (
                select count(*) as entries, coalesce(sum(size), 0) as bytes from deleted
            )
            update journal j
               set entries = j.entries - sums.entries, bytes = j.bytes - sums.bytes, dropped = 0, facts_lost = 0
              from sums
             where j.owner = :owner""";

    static final String CLEAR_FACTS = """
            delete from call_fact
             where ctid = any (array(select ctid
                                       from call_fact
                                      where sandbox_id = :owner
                                      order by sandbox_id, import_supplier, external_account_number, operation, status, answered,
                                               faulted, body_hash
                                        for update))""";

    private static final PooledStatement READING_AFTER = PooledStatement.of(AFTER);
    private static final PooledStatement READING_BEFORE = PooledStatement.of(BEFORE);
    private static final PooledStatement COUNTING = PooledStatement.of(COUNT);
    private static final PooledStatement STATING = PooledStatement.of(STATE);
    private static final PooledStatement CLEARING = PooledStatement.of(CLEAR);
    private static final PooledStatement CLEARING_FACTS = PooledStatement.of(CLEAR_FACTS);

    private final CallJournal journal;
    private final Pool pool;
    private final StoredJson json;

    StoredJournal(CallJournal journal, Pool pool, StoredJson json) {
        this.journal = journal;
        this.pool = pool;
        this.json = json;
    }

    /**
     * The place where a page begins.
     *
     * @param oldestFirst whether the entries after the id are read, the oldest first, or those before it, the newest first
     * @param id is itself not read
     */
    public record Cursor(boolean oldestFirst, long id) {}

    /**
     * The sums of a journal.
     *
     * @param dropped how many entries it has dropped since it was last emptied
     * @param factsLost how many calls the facts miss, because the database was away for too long
     */
    public record State(long dropped, long factsLost) {}

    private static String page(String cursor, String order) {
        return """
                select cast(coalesce(json_agg(p.entry order by p.place), '[]') as text) as entries
                  from (select w.entry, w.place,
                               sum(octet_length(cast(w.entry as text))) over (order by w.place)
                                   - octet_length(cast(w.entry as text)) as bytes_before
                          from (select %s as entry, row_number() over (order by e.id %s) as place,
                                       sum(case when cast(:bodies as boolean) then e.size else 0 end)
                                           over (order by e.id %2$s) - e.size as least_before
                                  from journal_entry e
                                 where %s and %s
                                 order by e.id %2$s
                                 limit cast(:limit as int)) w
                         where w.least_before < 4000000) p
                 where p.bytes_before < 4000000""".formatted(ENTRY, order, JournalFilter.CONDITION, cursor);
    }

    private static long owner(Sandbox sandbox) {
        return sandbox == null ? JournalEntry.NO_SANDBOX : sandbox.id();
    }

    /**
     * Reads a page of entries: some 4 MB at most, and one at least if there is any.
     *
     * @param sandbox {@code null} for the requests that belong to none
     */
    public Uni<List<JsonNode>> read(Sandbox sandbox, JournalFilter filter, Cursor cursor, int limit, boolean bodies) {
        var values = filter.values(owner(sandbox));
        values.put("cursor", cursor.id());
        values.put("limit", limit);
        values.put("bodies", bodies);
        var page = cursor.oldestFirst() ? READING_AFTER : READING_BEFORE;
        return page.oneOrNull(pool, values)
                .map(row -> List.copyOf(
                        json.parse(row.getString("entries")).valueStream().toList()));
    }

    /** Stores all calls that this replica has answered. */
    public Uni<Void> refresh() {
        return journal.writeAll();
    }

    /** Returns how many entries match. */
    public Uni<Long> count(Sandbox sandbox, JournalFilter filter) {
        return COUNTING.oneOrNull(pool, filter.values(owner(sandbox))).map(row -> row.getLong("matching"));
    }

    /** Returns the sums of a journal. */
    public Uni<State> state(Sandbox sandbox) {
        return STATING.oneOrNull(pool, Map.of("owner", owner(sandbox)))
                .map(row ->
                        row == null ? new State(0, 0) : new State(row.getLong("dropped"), row.getLong("facts_lost")));
    }

    /**
     * Empties a journal.
     *
     * @param facts whether the facts of the sandbox are deleted, too
     */
    public Uni<Void> clear(Sandbox sandbox, boolean facts) {
        var owner = new HashMap<String, Object>();
        owner.put("owner", owner(sandbox));
        return refresh()
                .chain(() -> CLEARING.oneOrNull(pool, owner))
                .chain(() -> facts
                        ? CLEARING_FACTS.oneOrNull(pool, owner)
                        : Uni.createFrom().nullItem())
                .replaceWithVoid();
    }
}
