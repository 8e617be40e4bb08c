package io.krakenemulator.admin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of the list of accounts is found by an index, whatever it is filtered by. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccountDirectoryPlanTest {

    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            select 'page' || n, '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}' from generate_series(1, 20) n;
            insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at,
                                        last_error_codes)
            select s.id, 'S' || n % 3, n, case when n % 50 = 0 then 'SKIPPED' else 'STAGED' end, '{}', now(), now(),
                   case when n % 100 = 0 then '{one,two}'::text[] end
              from sandbox s, generate_series(1, 2500) n where s.name like 'page%';
            analyze sandbox; analyze import_process""";

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,-,-,import_process_order",
                "-,STAGED,-,-,import_process",
                "-,SKIPPED,-,-,import_process_states",
                "S1,-,-,-,import_process",
                "-,-,17,-,import_process_number",
                "-,-,A-12345678,-,account_pkey",
                "-,-,-,one,import_process_failed"
            })
    void pageIsFoundByIndex(String supplier, String state, String number, String code, String index) throws Throwable {
        var filter = AccountFilter.of(supplier, state, number, code);
        var query = AccountDirectory.SELECT + filter.condition() + AccountDirectory.ORDER;
        for (var parameter : filter.parameters().entrySet()) {
            query = query.replace(":" + parameter.getKey(), "'" + parameter.getValue() + "'");
        }
        var explained = "explain "
                + query.replace(":sandbox", "(select id from sandbox where name = 'page7')")
                        .replace(":after", "0");
        var rows = VertxContextSupport.subscribeAndAwait(
                () -> pool.withConnection(connection -> connection.begin().chain(transaction -> connection
                        .query(MANY_ROWS)
                        .execute()
                        .chain(() -> connection.query(explained).execute())
                        .eventually(transaction::rollback))));
        var plan = new StringBuilder();
        rows.forEach(row -> plan.append(row.getString(0)).append('\n'));
        assertTrue(plan.toString().contains(index), plan.toString());
        assertFalse(plan.toString().contains("Seq Scan on import_process"), plan.toString());
    }
}
