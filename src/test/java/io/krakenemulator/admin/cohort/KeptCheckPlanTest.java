package io.krakenemulator.admin.cohort;

import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of a kept check does not depend on the other ones. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class KeptCheckPlanTest {

    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            select 'k' || n, '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}' from generate_series(1, 100) n;
            insert into kept_check (sandbox_id, name, token, payloads, begun_at, alive_until)
            select s.id, 'c' || n, gen_random_uuid(), 'accounts', now(), now() from sandbox s, generate_series(1, 50) n
             where s.name ~ '^k[0-9]+$';
            insert into kept_check_lines (sandbox_id, name, first_line, lines)
            select k.sandbox_id, k.name, n, '[]' from kept_check k join sandbox s on s.id = k.sandbox_id, generate_series(1, 5) n
             where s.name ~ '^k[0-9]+$';
            analyze kept_check; analyze kept_check_lines""";

    private static final String[] VALUES = {
        "sandbox",
        "(select id from sandbox where name = 'k1')",
        "name",
        "'c1'",
        "token",
        "cast('00000000-0000-0000-0000-000000000001' as uuid)",
        "payloads",
        "'accounts'",
        "most",
        "100",
        "life",
        "1000",
        "line",
        "900",
        "lines",
        "'[]'",
        "summary",
        "'{}'",
        "after",
        "1",
        "first",
        "'c1'",
        "second",
        "'c2'"
    };

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                KeptChecks.BEGIN,
                KeptChecks.RENEW,
                KeptChecks.ADD,
                KeptChecks.END,
                KeptChecks.FIND,
                KeptChecks.DELETE
            })
    void checksAreFoundByTheirKey(String statement) throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, statement, VALUES)
                .uses("kept_check_pkey")
                .neverScans("kept_check", "kept_check_lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {KeptChecks.LINES, CheckComparisons.COMPARE})
    void failedLinesAreFoundByTheirKey(String statement) throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, statement, VALUES)
                .uses("kept_check_lines_pkey")
                .neverScans("kept_check", "kept_check_lines");
    }
}
