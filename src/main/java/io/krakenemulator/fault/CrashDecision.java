package io.krakenemulator.fault;

import io.krakenemulator.database.Durability;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/**
 * Decides whether an exploration cuts a call, and notes the cut, in one statement. Calls of one account on several replicas are
 * counted one after the other. The first call of an account takes a second statement, which gives the account its place.
 */
@ApplicationScoped
class CrashDecision {

    /** The most cuts of an account whose calls are all cut. A client that sends new contents at each attempt would never end. */
    static final int MOST_CUTS = 60;

    /** Longer names are no account numbers of a source system. */
    private static final int LONGEST_NAME = 255;

    /**
     * Counts a call of an account, and notes its cut if there is one. Without a plan, the boundary of the first attempt depends on
     * the account, so that a client that never repeats a call also meets all three.
     */
    static final String DECIDE = """
            with exploration as (
                select sandbox_id, operations is null or :operation = any(operations) as counts
                  from crash_exploration
                 where sandbox_id = :sandbox and\s""" + Durability.NO_WAIT + """
             = 'off'
            ), counted as (
                update crash_account a
                   set calls = a.calls + case when e.counts then 1 else 0 end, aim = greatest(a.aim, cast(:aim as smallint))
                  from exploration e
                 where a.sandbox_id = e.sandbox_id and a.supplier = :supplier and a.number = :number
                returning a.ordinal, a.plan, a.calls, e.counts
            ), attempt as (
                select c.ordinal, c.plan, c.calls, count(k.call) as cuts,
                       count(k.call) filter (where k.operation = :operation and k.content = :content) as attempts
                  from counted c
                  left join crash_cut k on k.sandbox_id = :sandbox and k.ordinal = c.ordinal and c.plan is null
                 where c.counts
                 group by c.ordinal, c.plan, c.calls
            ), chosen as (
                select ordinal, calls,
                       case when plan is not null then substr(plan, calls, 1)
                            when attempts < 3 and cuts < :mostCuts
                            then substr('bad', cast((ordinal / 2 + attempts) % 3 as int) + 1, 1) end as letter
                  from attempt
            ), phased as (
                select ordinal, calls, case letter when 'b' then 'BEFORE' when 'a' then 'AFTER' when 'd' then 'DURING' end as phase
                  from chosen
            ), noted as (
                insert into crash_cut (sandbox_id, ordinal, call, operation, phase, content, items)
                select :sandbox, ordinal, calls, :operation, phase, :content, cast(:items as text[])
                  from phased
                 where phase is not null
            )
            select exists (select from exploration) as explores, exists (select from counted) as has_place,
                   (select phase from phased) as phase""";

    private static final PooledStatement DECIDING = PooledStatement.of(DECIDE);

    private final Pool pool;
    private final CrashExplorations explorations;

    CrashDecision(Pool pool, CrashExplorations explorations) {
        this.pool = pool;
        this.explorations = explorations;
    }

    /**
     * Counts a call of a sandbox with an exploration. A call that names no account is not part of it.
     *
     * @return when the call loses its connection; a {@code null} item if it does not
     */
    Uni<FaultPhase> decide(Sandbox sandbox, FaultedCall call) {
        var account = call.account();
        if (account.number() == null || !isStorable(account.number()) || !isStorable(account.supplier())) {
            return Uni.createFrom().nullItem();
        }
        var supplier = account.supplier() == null ? "" : account.supplier();
        var content = CrashContent.read(call.operation(), call.body());
        var values = new HashMap<String, Object>();
        values.put("sandbox", sandbox.id());
        values.put("supplier", supplier);
        values.put("number", account.number());
        values.put("operation", call.operation());
        values.put("aim", content.aim());
        values.put("content", content.signature());
        values.put("items", content.items().toArray(String[]::new));
        values.put("mostCuts", MOST_CUTS);
        return DECIDING.oneOrNull(pool, values)
                .flatMap(row -> !row.getBoolean("explores") || row.getBoolean("has_place")
                        ? Uni.createFrom().item(phase(row))
                        : explorations
                                .addAccount(sandbox, supplier, account.number())
                                .flatMap(added -> added
                                        ? DECIDING.oneOrNull(pool, values).map(CrashDecision::phase)
                                        : Uni.createFrom().nullItem()));
    }

    private static FaultPhase phase(Row row) {
        var phase = row.getString("phase");
        return phase == null ? null : FaultPhase.valueOf(phase);
    }

    /** The database takes no null characters in texts. */
    private static boolean isStorable(String name) {
        return name == null || name.length() <= LONGEST_NAME && name.indexOf('\0') < 0;
    }
}
