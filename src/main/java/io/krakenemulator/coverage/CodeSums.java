package io.krakenemulator.coverage;

import io.krakenemulator.database.Durability;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredText;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The stored sums of met codes, a row for each sandbox, code and operation. */
@ApplicationScoped
class CodeSums {

    /**
     * Adds counts, unless this process has added those of the sequence or later ones before. The sandboxes are locked first and
     * the rows are written in one order, so that replicas never wait for each other in a circle. Counts of removed sandboxes
     * are dropped.
     */
    static final String ADD = """
            with noted as (
                insert into rule_coverage_writer (process, sequence, written_at)
                select cast(:process as uuid), cast(:sequence as bigint), clock_timestamp()
                 where\s""" + Durability.NO_WAIT + """
             = 'off'
                on conflict (process) do update
                   set sequence = excluded.sequence, written_at = excluded.written_at
                 where rule_coverage_writer.sequence < excluded.sequence
                returning 1
            ), owners as materialized (
                select s.id
                  from sandbox s
                 where s.id = any (cast(:sandboxes as bigint[])) and s.removed_at is null
                   and exists (select from noted)
                 order by s.id
                   for key share
            )
            insert into rule_coverage as c (sandbox_id, code, operation, times, calls,
                                            first_at, first_sandbox_at, first_supplier, first_number)
            select r.sandbox_id, r.code, r.operation, r.times, r.calls,
                   cast(r.first_at as timestamptz), cast(r.first_sandbox_at as timestamptz), r.supplier, r.number
              from unnest(cast(:sandboxes as bigint[]), cast(:codes as text[]), cast(:operations as text[]),
                          cast(:times as bigint[]), cast(:calls as bigint[]), cast(:firstAts as text[]),
                          cast(:firstSandboxAts as text[]), cast(:suppliers as text[]), cast(:numbers as text[]))
                       as r (sandbox_id, code, operation, times, calls, first_at, first_sandbox_at, supplier, number)
              join owners on owners.id = r.sandbox_id
             order by r.sandbox_id, r.code, r.operation
            on conflict (sandbox_id, code, operation) do update
               set times = c.times + excluded.times, calls = c.calls + excluded.calls,
                   first_at = least(c.first_at, excluded.first_at),
                   first_sandbox_at = case when excluded.first_at < c.first_at
                                           then excluded.first_sandbox_at else c.first_sandbox_at end,
                   first_supplier = case when excluded.first_at < c.first_at
                                         then excluded.first_supplier else c.first_supplier end,
                   first_number = case when excluded.first_at < c.first_at
                                       then excluded.first_number else c.first_number end""";

    /** The sums of each code over all operations, with the earliest of their first answers, in the order of the codes. */
    static final String READ = """
            select cast(coalesce(json_agg(json_build_object(
                       'code', code, 'times', times, 'calls', calls, 'operations', operations,
                       'at', """ + StoredText.moment("first_at") + """
            , 'sandbox_at', """ + StoredText.moment("first_sandbox_at") + """
            , 'supplier', first_supplier, 'number', first_number) order by code), '[]') as text) as codes
              from (select distinct on (code) code, first_at, first_sandbox_at, first_supplier, first_number,
                           sum(times) over of_code as times, sum(calls) over of_code as calls,
                           json_agg(operation) over of_code as operations
                      from rule_coverage
                     where sandbox_id = :sandbox
                    window of_code as (partition by code)
                     order by code, first_at) c""";

    /** Locks the rows in the order in which they are written. */
    static final String CLEAR = """
            delete from rule_coverage
             where ctid = any (array(select ctid
                                       from rule_coverage
                                      where sandbox_id = :sandbox
                                      order by code, operation
                                        for update))""";

    /** A process sends its counts again for seconds, not for days. */
    static final String FORGET_WRITERS = """
            delete from rule_coverage_writer where written_at < clock_timestamp() - interval '2 days'""";

    private static final PooledStatement ADDITION = PooledStatement.of(ADD);
    private static final PooledStatement READING = PooledStatement.of(READ);
    private static final PooledStatement CLEARING = PooledStatement.of(CLEAR);
    private static final PooledStatement FORGETTING = PooledStatement.of(FORGET_WRITERS);

    private final Pool pool;

    CodeSums(Pool pool) {
        this.pool = pool;
    }

    /**
     * Adds counts of a process. Counts that it sends again are added once.
     *
     * @param sequence higher than that of all counts that the process has sent before
     */
    Uni<Void> add(UUID process, long sequence, Collection<CodeCount> counts) {
        var values = new HashMap<String, Object>();
        values.put("process", process);
        values.put("sequence", sequence);
        values.put("sandboxes", numbers(counts, CodeCount::sandbox));
        values.put("codes", texts(counts, CodeCount::code));
        values.put("operations", texts(counts, CodeCount::operation));
        values.put("times", numbers(counts, CodeCount::times));
        values.put("calls", numbers(counts, CodeCount::calls));
        values.put("firstAts", texts(counts, count -> count.first().at().toString()));
        values.put(
                "firstSandboxAts",
                texts(counts, count -> count.first().sandboxAt().toString()));
        values.put("suppliers", texts(counts, count -> count.first().supplier()));
        values.put("numbers", texts(counts, count -> count.first().number()));
        return ADDITION.oneOrNull(pool, values).replaceWithVoid();
    }

    private static Long[] numbers(Collection<CodeCount> counts, Function<CodeCount, Long> value) {
        return counts.stream().map(value).toArray(Long[]::new);
    }

    private static String[] texts(Collection<CodeCount> counts, Function<CodeCount, String> value) {
        return counts.stream().map(value).toArray(String[]::new);
    }

    /** Returns the sums of a sandbox as an array in JSON, in the order of the codes. */
    Uni<String> read(long sandbox) {
        return READING.oneOrNull(pool, Map.of("sandbox", sandbox)).map(row -> row.getString("codes"));
    }

    /** Deletes the sums of a sandbox. */
    Uni<Void> clear(long sandbox) {
        return CLEARING.oneOrNull(pool, Map.of("sandbox", sandbox)).replaceWithVoid();
    }

    /** Deletes the notes of processes that have ended. */
    Uni<Void> forgetWriters() {
        return FORGETTING.oneOrNull(pool, Map.of()).replaceWithVoid();
    }
}
