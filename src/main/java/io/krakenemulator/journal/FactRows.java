package io.krakenemulator.journal;

import io.krakenemulator.database.Durability;
import io.krakenemulator.database.PooledStatement;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The stored sums of calls, a row for each sandbox, account, operation, outcome and body. */
@ApplicationScoped
class FactRows {

    /**
     * Adds facts, unless this process has added those of the sequence or later ones before. The sandboxes are locked first and
     * the rows are written in one order, so that replicas never wait for each other in a circle. Facts of removed sandboxes are
     * dropped. After 50 different bodies of one account, operation and status, further bodies share one row.
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
                 where s.id = any (cast(:sandboxes as bigint[]) || cast(:losers as bigint[])) and s.removed_at is null
                   and exists (select from noted)
                 order by s.id
                   for key share
            ), lost as (
                insert into journal as j (owner, sandbox_id, facts_lost)
                select l.sandbox_id, l.sandbox_id, l.calls
                  from unnest(cast(:losers as bigint[]), cast(:lost as bigint[])) as l (sandbox_id, calls)
                  join owners on owners.id = l.sandbox_id
                 order by l.sandbox_id
                on conflict (owner) do update set facts_lost = j.facts_lost + excluded.facts_lost
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
                              cast(:operations as text[]), cast(:statuses as bigint[]), cast(:answered as boolean[]), cast(:faulted as boolean[]),
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

    FactRows(Pool pool) {
        this.pool = pool;
    }

    /** Adds a batch of a process. A batch that it sends again is added once. */
    Uni<Void> add(UUID process, PendingFacts.Batch batch) {
        var facts = batch.facts();
        var values = new HashMap<String, Object>();
        values.put("process", process);
        values.put("sequence", batch.sequence());
        values.put("losers", batch.lost().keySet().toArray(Long[]::new));
        values.put("lost", batch.lost().values().toArray(Long[]::new));
        values.put("sandboxes", numbers(facts, fact -> fact.key().sandbox()));
        values.put("suppliers", texts(facts, fact -> fact.key().supplier()));
        values.put("numbers", texts(facts, fact -> fact.key().number()));
        values.put("operations", texts(facts, fact -> fact.key().operation()));
        values.put("statuses", numbers(facts, fact -> (long) fact.key().status()));
        values.put("answered", facts.stream().map(fact -> fact.key().answered()).toArray(Boolean[]::new));
        values.put("faulted", facts.stream().map(fact -> fact.key().faulted()).toArray(Boolean[]::new));
        values.put("hashes", texts(facts, fact -> fact.key().bodyHash().toString()));
        values.put("calls", numbers(facts, CallFact::calls));
        values.put("firstAts", texts(facts, fact -> fact.first().at().toString()));
        values.put("lastAts", texts(facts, fact -> fact.last().at().toString()));
        values.put(
                "firstSandboxAts", texts(facts, fact -> fact.first().sandboxAt().toString()));
        values.put(
                "lastSandboxAts", texts(facts, fact -> fact.last().sandboxAt().toString()));
        return ADDITION.oneOrNull(pool, values).replaceWithVoid();
    }

    private static Long[] numbers(Collection<CallFact> facts, Function<CallFact, Long> value) {
        return facts.stream().map(value).toArray(Long[]::new);
    }

    private static String[] texts(Collection<CallFact> facts, Function<CallFact, String> value) {
        return facts.stream().map(value).toArray(String[]::new);
    }

    /** Deletes the notes of processes that have ended. */
    Uni<Void> forgetWriters() {
        return FORGETTING.oneOrNull(pool, Map.of()).replaceWithVoid();
    }
}
