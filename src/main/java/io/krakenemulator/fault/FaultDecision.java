package io.krakenemulator.fault;

import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Decides which rule acts on a call, in one statement: calls on several replicas at once are counted one after the other. */
@ApplicationScoped
class FaultDecision {

    /**
     * Counts a call for each rule that fits it, and finds the first rule that acts. The probability comes last: it is compared with a
     * number that depends only on the sandbox's seed, on the place of the rule and on the number of the call.
     */
    static final String DECIDE = """
            with candidate as materialized (
                select r.*, r.seen + 1 as ordinal, r.seen + 1 - r.after_calls as number,
                       (select count(*) from fault_rule p where p.sandbox_id = r.sandbox_id and p.id < r.id) as place
                  from fault_rule r
                 where r.sandbox_id = :sandbox and r.id = any(cast(:ids as int[]))
                 order by r.id
                   for no key update of r
            ), due as materialized (
                select id, ordinal, place, rule
                  from candidate
                 where number > 0 and (first_calls is null or number <= first_calls) and number % every_calls = 0
                   and (times is null or fired < times)
                   and cast(cast('x' || left(md5(cast(:seed as text) || ' ' || place || ' ' || ordinal), 12) as bit(48)) as bigint)
                       < probability * 281474976710656
                 order by id
                 limit 1
            ), counted as (
                update fault_rule r
                   set seen = c.ordinal, fired = c.fired + (select count(*) from due where due.id = c.id)
                  from candidate c
                 where r.sandbox_id = :sandbox and r.id = c.id
            )
            select id, ordinal, cast(place as int) as place, cast(rule as text) as rule from due""";

    private static final PooledStatement DECIDING = PooledStatement.of(DECIDE);

    private final Pool pool;
    private final StoredJson json;

    FaultDecision(Pool pool, StoredJson json) {
        this.pool = pool;
        this.json = json;
    }

    /**
     * The rule that acts on a call.
     *
     * @param latency in milliseconds
     */
    record Fault(int id, FaultAct act, long latency) {}

    /**
     * Counts a call for the rules that fit it.
     *
     * @param rules their ids
     * @return the rule that acts; a {@code null} item if none does
     */
    Uni<Fault> decide(Sandbox sandbox, List<Integer> rules) {
        return DECIDING.oneOrNull(
                        pool,
                        Map.of("sandbox", sandbox.id(), "ids", rules.toArray(Integer[]::new), "seed", sandbox.seed()))
                .map(row -> row == null ? null : read(sandbox, row));
    }

    private Fault read(Sandbox sandbox, Row row) {
        var act = FaultAct.read(json.parse(row.getString("rule")));
        long latency = act.latency() == null
                ? 0
                : act.latency().draw(sandbox.seed(), row.getInteger("place"), row.getLong("ordinal"));
        return new Fault(row.getInteger("id"), act, latency);
    }
}
