package io.krakenemulator.journal;

import io.krakenemulator.database.Durability;
import io.krakenemulator.database.PooledStatement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The stored journals, and the stored sums of calls: a row for each sandbox, account, operation, outcome and body. */
@ApplicationScoped
class JournalRows {

    /**
     * Adds calls, unless this process has added those of the sequence or later ones before. Sandboxes and journals are locked first
     * and all rows are written in one order, so that replicas never wait for each other in a circle. Calls of removed sandboxes
     * are dropped. The ids of entries are drawn under the lock of their journal, so a reader who has seen one has seen all lower ones.
     * The owner plus 0 keeps the database from searching all entries of the journal for a body.
     * After 50 different bodies of one account, operation and status, further bodies share one row of facts.
     */
    static final String ADD = """
            with noted as (
                insert into journal_writer (process, sequence, written_at)
                select cast(:process as uuid), cast(:sequence as bigint), clock_timestamp()
                 where\s""" + Durability.NO_WAIT + """
             = 'off'
                on conflict (process) do update
                   set sequence = excluded.sequence, written_at = excluded.written_at
                 where journal_writer.sequence < excluded.sequence
                returning 1
            ), owners as materialized (
                select s.id
                  from sandbox s
                 where s.id = any (cast(:owners as bigint[])) and s.removed_at is null
                   and exists (select from noted)
                 order by s.id
                   for key share
            ), states as materialized (
                insert into journal as j (owner, sandbox_id, entries, bytes, dropped, facts_lost)
                select o.owner, nullif(o.owner, 0), o.entries, o.bytes, o.dropped, o.facts_lost
                  from unnest(cast(:owners as bigint[]), cast(:ownerEntries as bigint[]), cast(:ownerBytes as bigint[]),
                              cast(:ownerDropped as bigint[]), cast(:ownerFactsLost as bigint[]))
                           as o (owner, entries, bytes, dropped, facts_lost)
                 where o.owner in (select id from owners) or o.owner = 0 and exists (select from noted)
                 order by o.owner
                on conflict (owner) do update
                   set entries = j.entries + excluded.entries, bytes = j.bytes + excluded.bytes,
                       dropped = j.dropped + excluded.dropped, facts_lost = j.facts_lost + excluded.facts_lost
                returning owner
            ), listed as (
                select e.*,
                       e.body_hash is not null
                       and (row_number() over (partition by e.owner, e.body_hash, e.operation, e.path order by e.place) > 1
                            or exists (select
                                         from journal_entry p
                                        where p.body_hash = cast(e.body_hash as uuid) and p.owner + 0 = e.owner
                                          and p.operation = e.operation and p.path = e.path)) as replay
                  from unnest(cast(:entryOwners as bigint[]), cast(:ats as text[]), cast(:sandboxAts as text[]),
                              cast(:entryOperations as text[]), cast(:methods as text[]), cast(:paths as text[]),
                              cast(:entrySuppliers as text[]), cast(:entryNumbers as text[]), cast(:keys as text[]),
                              cast(:entryStatuses as int[]), cast(:durations as bigint[]), cast(:entryCodes as text[]),
                              cast(:faults as int[]), cast(:requestIds as text[]), cast(:bodyHashes as text[]),
                              cast(:requestBodies as text[]), cast(:answerBodies as text[]), cast(:requestBytes as int[]),
                              cast(:answerBytes as int[]), cast(:sizes as int[]))
                       with ordinality
                           as e (owner, at, sandbox_at, operation, method, path, import_supplier, external_account_number, key,
                                 status, duration, codes, fault, request_id, body_hash, request_body, response_body, request_bytes, response_bytes,
                                 size, place)
                 where e.owner in (select owner from states)
            ), added as (
                insert into journal_entry (owner, id, at, sandbox_at, operation, method, path, import_supplier,
                                           external_account_number, key_fingerprint, status, duration_micros, codes, fault, request_id,
                                           body_hash, replay, request_body, response_body, request_bytes, response_bytes, size)
                select l.owner, nextval('journal_entry_id'), cast(l.at as timestamptz), cast(l.sandbox_at as timestamptz),
                       l.operation, l.method, l.path, l.import_supplier, l.external_account_number, l.key, l.status, l.duration,
                       l.codes, l.fault, l.request_id, cast(l.body_hash as uuid), l.replay, l.request_body, l.response_body,
                       l.request_bytes, l.response_bytes, l.size
                  from (select * from listed order by owner, place) l
            ), sent as (
                select r.sandbox_id, r.supplier, r.number, r.operation, cast(r.status as smallint) as status, r.answered, r.faulted,
                       cast(r.body_hash as uuid) as body_hash, r.calls,
                       cast(r.first_at as timestamptz) as first_at, cast(r.last_at as timestamptz) as last_at,
                       cast(r.first_sandbox_at as timestamptz) as first_sandbox_at,
                       cast(r.last_sandbox_at as timestamptz) as last_sandbox_at,
                       cast(r.body_hash as uuid) <> '00000000-0000-0000-0000-000000000000'
                           and not exists (select
                                             from call_fact c
                                            where c.sandbox_id = r.sandbox_id and c.import_supplier = r.supplier
                                              and c.external_account_number = r.number and c.operation = r.operation
                                              and c.status = r.status and c.answered = r.answered
                                              and c.body_hash = cast(r.body_hash as uuid)) as is_new
                  from unnest(cast(:sandboxes as bigint[]), cast(:suppliers as text[]), cast(:numbers as text[]),
                              cast(:operations as text[]), cast(:statuses as int[]), cast(:answered as boolean[]),
                              cast(:faulted as boolean[]),
                              cast(:hashes as text[]), cast(:calls as bigint[]), cast(:firstAts as text[]),
                              cast(:lastAts as text[]), cast(:firstSandboxAts as text[]), cast(:lastSandboxAts as text[]))
                           as r (sandbox_id, supplier, number, operation, status, answered, faulted, body_hash, calls,
                                 first_at, last_at, first_sandbox_at, last_sandbox_at)
                  join owners on owners.id = r.sandbox_id
            ), ranked as (
                select s.*,
                       row_number() over (partition by s.sandbox_id, s.supplier, s.number, s.operation, s.status, s.is_new
                                          order by s.first_at) as place
                  from sent s
            ), placed as (
                select r.*,
                       case when r.is_new and r.place + (select count(*)
                                                           from call_fact c
                                                          where c.sandbox_id = r.sandbox_id
                                                            and c.import_supplier = r.supplier
                                                            and c.external_account_number = r.number
                                                            and c.operation = r.operation and c.status = r.status
                                                            and c.body_hash <> '00000000-0000-0000-0000-000000000000') > 50
                            then cast('ffffffff-ffff-ffff-ffff-ffffffffffff' as uuid)
                            else r.body_hash end as stored_hash
                  from ranked r
            )
            insert into call_fact as c (sandbox_id, import_supplier, external_account_number, operation, status, answered, faulted,
                                        body_hash, calls, first_at, last_at, first_sandbox_at, last_sandbox_at)
            select p.sandbox_id, p.supplier, p.number, p.operation, p.status, p.answered, p.faulted, p.stored_hash,
                   cast(sum(p.calls) as bigint), min(p.first_at), max(p.last_at),
                   (array_agg(p.first_sandbox_at order by p.first_at))[1],
                   (array_agg(p.last_sandbox_at order by p.last_at desc))[1]
              from placed p
             group by p.sandbox_id, p.supplier, p.number, p.operation, p.status, p.answered, p.faulted, p.stored_hash
             order by p.sandbox_id, p.supplier, p.number, p.operation, p.status, p.answered, p.faulted, p.stored_hash
            on conflict (sandbox_id, import_supplier, external_account_number, operation, status, answered, faulted, body_hash)
            do update
               set calls = c.calls + excluded.calls,
                   first_at = least(c.first_at, excluded.first_at), last_at = greatest(c.last_at, excluded.last_at),
                   first_sandbox_at = case when excluded.first_at < c.first_at
                                           then excluded.first_sandbox_at else c.first_sandbox_at end,
                   last_sandbox_at = case when excluded.last_at > c.last_at
                                          then excluded.last_sandbox_at else c.last_sandbox_at end""";

    /** A process sends its facts again for seconds, not for days. */
    static final String FORGET_WRITERS = """
            delete from journal_writer where written_at < clock_timestamp() - interval '2 days'""";

    private static final PooledStatement ADDITION = PooledStatement.of(ADD);
    private static final PooledStatement FORGETTING = PooledStatement.of(FORGET_WRITERS);

    private final Pool pool;

    JournalRows(Pool pool) {
        this.pool = pool;
    }

    /** Adds a batch of a process. A batch that it sends again is added once. */
    Uni<Void> add(UUID process, PendingCalls.Batch batch) {
        var values = new HashMap<String, Object>();
        values.put("process", process);
        values.put("sequence", batch.sequence());
        putOwners(values, batch);
        putEntries(values, batch.entries());
        putFacts(values, batch.facts());
        return ADDITION.oneOrNull(pool, values).replaceWithVoid();
    }

    private static void putOwners(Map<String, Object> values, PendingCalls.Batch batch) {
        var entries = new TreeMap<Long, Long>();
        var bytes = new HashMap<Long, Long>();
        batch.entries().forEach(entry -> {
            entries.merge(entry.owner(), 1L, Long::sum);
            bytes.merge(entry.owner(), (long) entry.size(), Long::sum);
        });
        batch.facts().forEach(fact -> entries.putIfAbsent(fact.key().sandbox(), 0L));
        batch.lostFacts().keySet().forEach(owner -> entries.putIfAbsent(owner, 0L));
        batch.dropped().keySet().forEach(owner -> entries.putIfAbsent(owner, 0L));
        var owners = entries.keySet();
        values.put("owners", owners.toArray(Long[]::new));
        values.put("ownerEntries", entries.values().toArray(Long[]::new));
        values.put("ownerBytes", sums(owners, bytes));
        values.put("ownerDropped", sums(owners, batch.dropped()));
        values.put("ownerFactsLost", sums(owners, batch.lostFacts()));
    }

    private static Long[] sums(Collection<Long> owners, Map<Long, Long> sums) {
        return owners.stream().map(owner -> sums.getOrDefault(owner, 0L)).toArray(Long[]::new);
    }

    private static void putEntries(Map<String, Object> values, List<JournalEntry> entries) {
        values.put("entryOwners", list(entries, JournalEntry::owner, Long[]::new));
        values.put("ats", list(entries, entry -> entry.began().at().toString(), String[]::new));
        values.put("sandboxAts", list(entries, entry -> text(entry.began().sandboxAt()), String[]::new));
        values.put("entryOperations", list(entries, JournalEntry::operation, String[]::new));
        values.put("methods", list(entries, JournalEntry::method, String[]::new));
        values.put("paths", list(entries, JournalEntry::path, String[]::new));
        values.put("entrySuppliers", list(entries, JournalEntry::supplier, String[]::new));
        values.put("entryNumbers", list(entries, JournalEntry::number, String[]::new));
        values.put("keys", list(entries, JournalEntry::key, String[]::new));
        values.put("entryStatuses", list(entries, JournalEntry::status, Integer[]::new));
        values.put("durations", list(entries, JournalEntry::micros, Long[]::new));
        values.put("entryCodes", list(entries, JournalEntry::codes, String[]::new));
        values.put("faults", list(entries, JournalEntry::fault, Integer[]::new));
        values.put("requestIds", list(entries, JournalEntry::requestId, String[]::new));
        values.put("bodyHashes", list(entries, entry -> text(entry.bodyHash()), String[]::new));
        values.put("requestBodies", list(entries, JournalEntry::requestBody, String[]::new));
        values.put("answerBodies", list(entries, JournalEntry::answerBody, String[]::new));
        values.put("requestBytes", list(entries, JournalEntry::requestBytes, Integer[]::new));
        values.put("answerBytes", list(entries, JournalEntry::answerBytes, Integer[]::new));
        values.put("sizes", list(entries, JournalEntry::size, Integer[]::new));
    }

    private static void putFacts(Map<String, Object> values, List<CallFact> facts) {
        values.put("sandboxes", list(facts, fact -> fact.key().sandbox(), Long[]::new));
        values.put("suppliers", list(facts, fact -> fact.key().supplier(), String[]::new));
        values.put("numbers", list(facts, fact -> fact.key().number(), String[]::new));
        values.put("operations", list(facts, fact -> fact.key().operation(), String[]::new));
        values.put("statuses", list(facts, fact -> fact.key().status(), Integer[]::new));
        values.put("answered", list(facts, fact -> fact.key().answered(), Boolean[]::new));
        values.put("faulted", list(facts, fact -> fact.key().faulted(), Boolean[]::new));
        values.put("hashes", list(facts, fact -> fact.key().bodyHash().toString(), String[]::new));
        values.put("calls", list(facts, CallFact::calls, Long[]::new));
        values.put("firstAts", list(facts, fact -> fact.first().at().toString(), String[]::new));
        values.put("lastAts", list(facts, fact -> fact.last().at().toString(), String[]::new));
        values.put(
                "firstSandboxAts", list(facts, fact -> fact.first().sandboxAt().toString(), String[]::new));
        values.put("lastSandboxAts", list(facts, fact -> fact.last().sandboxAt().toString(), String[]::new));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static <T, V> V[] list(Collection<T> rows, Function<T, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** Deletes the notes of processes that have ended. */
    Uni<Void> forgetWriters() {
        return FORGETTING.oneOrNull(pool, Map.of()).replaceWithVoid();
    }
}
