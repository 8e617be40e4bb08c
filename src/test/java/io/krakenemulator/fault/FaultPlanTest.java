package io.krakenemulator.fault;

import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The cost of a sandbox's fault rules does not depend on the rules of other sandboxes. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class FaultPlanTest {

    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            select 'f' || n, '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}' from generate_series(1, 500) n;
            insert into fault_rule (sandbox_id, id, rule)
            select s.id, n, '{"act": {"drop": "after"}}' from sandbox s, generate_series(1, 100) n
             where s.name ~ '^f[0-9]+$';
            insert into crash_exploration (sandbox_id, mode, calls, depth, started_at)
            select id, 'BOTH', 8, 2, now() from sandbox where name ~ '^f[0-9]+$';
            insert into crash_account (sandbox_id, supplier, number, ordinal)
            select sandbox_id, 'S', 'N-' || n, n from crash_exploration, generate_series(1, 100) n
             where sandbox_id in (select id from sandbox where name ~ '^f[0-9]+$');
            insert into crash_cut
            select sandbox_id, ordinal, 1, 'createNotes', 'AFTER', '', '{}' from crash_account
             where sandbox_id in (select id from sandbox where name ~ '^f[0-9]+$');
            analyze sandbox; analyze fault_rule; analyze crash_exploration; analyze crash_account; analyze crash_cut""";

    @Inject
    Pool pool;

    @Test
    void rulesOfASandboxAreLoadedByPrimaryKey() throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, FaultCandidates.LOAD, "sandbox", "1")
                .uses("fault_rule_pkey")
                .neverScans("fault_rule", "sandbox");
    }

    @Test
    void callsAreCountedByPrimaryKey() throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, FaultDecision.DECIDE, "sandbox", "1", "ids", "'{1,2}'", "seed", "'s'")
                .uses("fault_rule_pkey")
                .neverScans("fault_rule");
    }

    @Test
    void callsOfAnExplorationAreCountedByPrimaryKey() throws Throwable {
        QueryPlan.of(
                        pool,
                        MANY_ROWS,
                        CrashDecision.DECIDE,
                        "sandbox",
                        "1",
                        "supplier",
                        "'S'",
                        "number",
                        "'N-1'",
                        "operation",
                        "'createNotes'",
                        "aim",
                        "0",
                        "content",
                        "''",
                        "items",
                        "'{}'",
                        "mostCuts",
                        "60")
                .uses("crash_account_pkey")
                .neverScans("crash_account", "crash_cut");
    }
}
