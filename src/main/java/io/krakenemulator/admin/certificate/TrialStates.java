package io.krakenemulator.admin.certificate;

import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.StoredJson;
import io.krakenemulator.sandbox.SandboxClock;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Reads the settings of the sandboxes of scenarios, and what the loader has met in them. */
@ApplicationScoped
class TrialStates {

    static final String FIND = """
            select s.clock_mode, s.clock_at, s.concurrency_limit, s.duration_min_ms, s.duration_max_ms, s.hold, s.last_fault_id,
                   exists (select from crash_exploration e where e.sandbox_id = s.id) as explores,
                   (select min(c.first_sandbox_at) from call_fact c where c.sandbox_id = s.id) as first_call,
                   (select max(c.last_sandbox_at) from call_fact c where c.sandbox_id = s.id) as last_call,
                   exists (select
                             from import_process p
                             join call_fact c on c.sandbox_id = p.sandbox_id and c.import_supplier = p.supplier_code
                                             and c.external_account_number = p.external_number
                            where p.sandbox_id = s.id and p.state = 'SKIPPED') as skipped_called,
                   (select cast(coalesce(json_agg(json_build_object('fired', r.fired, 'rule', r.rule) order by r.id), '[]') as text)
                      from fault_rule r
                     where r.sandbox_id = s.id) as faults
              from sandbox s
             where s.id = :sandbox and s.removed_at is null""";

    private static final PooledStatement FINDING = PooledStatement.of(FIND);

    private final Pool pool;
    private final StoredJson json;

    TrialStates(Pool pool, StoredJson json) {
        this.pool = pool;
        this.json = json;
    }

    /** Returns the state of a sandbox; a {@code null} item if it was removed. */
    Uni<TrialState> find(long sandbox) {
        return FINDING.oneOrNull(pool, Map.of("sandbox", sandbox)).map(row -> row == null ? null : read(row));
    }

    private TrialState read(Row row) {
        return new TrialState(
                json.parse(row.getString("faults")),
                row.getInteger("last_fault_id"),
                row.getBoolean("explores"),
                SandboxClock.Mode.valueOf(row.getString("clock_mode")),
                instant(row, "clock_at"),
                row.getInteger("concurrency_limit"),
                row.getLong("duration_min_ms"),
                row.getLong("duration_max_ms"),
                row.getBoolean("hold"),
                instant(row, "first_call"),
                instant(row, "last_call"),
                row.getBoolean("skipped_called"));
    }

    private static Instant instant(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
