package io.krakenemulator.scheduling;

import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of a poll does not depend on the number of later or finished schedules. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class SchedulePlanTest {

    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, clock_at, reference_data,
                                 initial_reference_data)
            select 'plan' || n, '', 'GUIDE', 'GUIDE', 'FROZEN', timestamptz '2020-01-01', '{}', '{}'
              from generate_series(1, 50) n;
            insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at)
            select s.id, 'S', n, 'STAGED', '{}', now(), now()
              from sandbox s, generate_series(1, 1500) n where s.name like 'plan%';
            insert into scheduled_creation (sandbox_id, supplier_code, external_number, status, is_dry_run, window_start,
                                            window_end, events, created_at, modified_at)
            select sandbox_id, supplier_code, external_number,
                   case when cast(external_number as int) % 2 = 0 then 'PENDING' else 'PROCESSED' end, false,
                   timestamptz '2020-01-02', timestamptz '2020-01-03', '[]', now(), now()
              from import_process where supplier_code = 'S';
            analyze sandbox; analyze import_process; analyze scheduled_creation""";

    @Inject
    Pool pool;

    private static final String[] VALUES = {
        "sandbox", "(select id from sandbox where name = 'plan7')",
        "supplier", "'S'",
        "number", "'17'",
        "claim", "cast('00000000-0000-0000-0000-000000000001' as uuid)",
        "claims", "'[]'",
        "resting", "'{1,2}'",
        "count", "4",
        "lease", "1000",
        "pause", "1000",
        "dryRun", "false",
        "windowStart", "now()",
        "windowEnd", "now()",
        "events", "'[]'",
        "error", "null",
        "status", "'PROCESSED'",
        "now", "now()"
    };

    @Test
    void claimUsesTheIndexOfOpenSchedules() throws Throwable {
        QueryPlan.ofConnection(pool, MANY_ROWS, ScheduledCreations.CLAIM, VALUES)
                .neverScans("scheduled_creation", "import_process")
                .uses("scheduled_creation_open")
                .uses("scheduled_creation_pkey")
                .uses("import_process_pkey");
    }

    @Test
    void nextUsesTheIndexOfOpenSchedules() throws Throwable {
        plan(ScheduledCreations.NEXT).uses("scheduled_creation_open");
    }

    @Test
    void scheduleUsesThePrimaryKey() throws Throwable {
        plan(ScheduledCreations.SCHEDULE).uses("scheduled_creation_pkey");
    }

    @ParameterizedTest
    @ValueSource(strings = {ScheduledCreations.FINISH, ScheduledCreations.POSTPONE, ScheduledCreations.RENEW})
    void changeOfAScheduleUsesThePrimaryKey(String statement) throws Throwable {
        plan(statement).uses("scheduled_creation_pkey");
    }

    private QueryPlan plan(String statement) throws Throwable {
        return QueryPlan.of(pool, MANY_ROWS, statement, VALUES).neverScans("scheduled_creation", "import_process");
    }
}
