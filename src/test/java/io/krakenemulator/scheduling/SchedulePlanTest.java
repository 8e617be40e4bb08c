package io.krakenemulator.scheduling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Looking for work costs little, however much is scheduled for later and however much is done. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SchedulePlanTest {

    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, clock_at, reference_data,
                                 initial_reference_data)
            select 'plan' || n, '', 'GUIDE', 'GUIDE', 'FROZEN', timestamptz '2020-01-01', '{}', '{}'
              from generate_series(1, 50) n;
            insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at)
            select s.id, 'S', n, 'STAGED', '{}', now(), now()
              from sandbox s, generate_series(1, 400) n where s.name like 'plan%';
            insert into scheduled_creation (sandbox_id, supplier_code, external_number, status, is_dry_run, window_start,
                                            window_end, events, created_at, modified_at)
            select sandbox_id, supplier_code, external_number,
                   case when cast(external_number as int) % 2 = 0 then 'PENDING' else 'PROCESSED' end, false,
                   timestamptz '2020-01-02', timestamptz '2020-01-03', '[]', now(), now()
              from import_process where supplier_code = 'S';
            analyze sandbox; analyze import_process; analyze scheduled_creation""";

    @Inject
    Pool pool;

    @Test
    void workIsFoundByIndex() {
        var plan = plan(ScheduledCreations.CLAIM
                .replace(":count", "4")
                .replace(":claim", "gen_random_uuid()")
                .replace(":resting", "'{1,2}'")
                .replace(":lease", "1000"));
        assertTrue(plan.contains("scheduled_creation_open"), plan);
        assertTrue(plan.contains("on import_process p"), plan);
        assertFalse(plan.contains("Seq Scan on scheduled_creation"), plan);
        assertFalse(plan.contains("Seq Scan on import_process"), plan);
    }

    @Test
    void nextWindowIsFoundByIndex() {
        var plan = plan(ScheduledCreations.NEXT.replace(":resting", "'{}'"));
        assertTrue(plan.contains("scheduled_creation_open"), plan);
        assertFalse(plan.contains("Seq Scan on scheduled_creation"), plan);
    }

    @Test
    void claimsAreFoundByTheirKey() {
        var plan = plan(ScheduledCreations.RENEW.replace(":claims", "'[]'").replace(":lease", "1000"));
        assertTrue(plan.contains("scheduled_creation_pkey"), plan);
        assertFalse(plan.contains("Seq Scan on scheduled_creation"), plan);
    }

    private String plan(String query) {
        try {
            var rows = VertxContextSupport.subscribeAndAwait(
                    () -> pool.withConnection(connection -> connection.begin().chain(transaction -> connection
                            .query(MANY_ROWS)
                            .execute()
                            .chain(() -> connection.query("explain " + query).execute())
                            .eventually(transaction::rollback))));
            var text = new StringBuilder();
            rows.forEach(row -> text.append(row.getString(0)).append('\n'));
            return text.toString();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
