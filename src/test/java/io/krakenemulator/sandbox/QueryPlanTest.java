package io.krakenemulator.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.ManyAccounts;
import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queries that each request makes have an index to use, however many sandboxes and products there are. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class QueryPlanTest {

    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            select 'plan-' || n, '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}' from generate_series(1, 1000) n;
            insert into api_key (key_hash, sandbox_id, api_key, origin)
            select sha256(cast(name as bytea)), id, name, 'MADE' from sandbox where name like 'plan-%';
            insert into product (sandbox_id, code, document, available_from, is_variable, is_prepay, is_business, seq,
                                 created_at)
            select s.id, 'P' || n, '{}', date '2020-01-01', false, false, false, n + 1000, now()
              from sandbox s, generate_series(1, 20) n;
            insert into tariff (sandbox_id, tariff_code, product_code, fuel, gsp, rate_types, document)
            select s.id, 'T' || n || '-' || m, 'P' || n, 'GAS', '_A', '{}', '{}'
              from sandbox s, generate_series(1, 20) n, generate_series(1, 3) m;
            analyze sandbox; analyze api_key; analyze product; analyze tariff""";

    @Inject
    Pool pool;

    /** Otherwise PostgreSQL plans statements with lists anew for each call. */
    @Test
    void everyStatementIsPlannedOnceAndByItsIndexes() throws Throwable {
        for (var setting : List.of("plan_cache_mode=force_generic_plan", "enable_seqscan=off", "jit=off")) {
            var name = setting.substring(0, setting.indexOf('='));
            var rows = VertxContextSupport.subscribeAndAwait(
                    () -> pool.query("select current_setting('" + name + "')").execute());
            assertEquals(setting, name + "=" + rows.iterator().next().getString(0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select s.name from api_key k join sandbox s on s.id = k.sandbox_id where k.key_hash = '\\x00'"
                        + "| api_key_pkey,sandbox_pkey",
                "select name from sandbox where name = 'guide' | sandbox_name_key",
                "select code from product where sandbox_id = 1 and code = any('{P1,P2}') | product_pkey",
                "select t.gsp from tariff t join product p on p.sandbox_id = t.sandbox_id and p.code = t.product_code"
                        + " where t.sandbox_id = 1 and t.tariff_code = any('{T1-1,T2-2}') | tariff_pkey,product_pkey",
                "select document from product where sandbox_id = 1 order by seq | product_order_idx",
                "select api_key from api_key where sandbox_id = 1 | api_key_sandbox_idx"
            })
    void queryHasItsIndex(String query, String indexes) throws Throwable {
        var plan = VertxContextSupport.subscribeAndAwait(
                () -> pool.withConnection(connection -> connection.begin().chain(transaction -> connection
                        .query(MANY_ROWS)
                        .execute()
                        .chain(() -> connection
                                .query("set local enable_seqscan = on")
                                .execute())
                        .chain(() -> connection.query("explain " + query).execute())
                        .eventually(transaction::rollback))));
        var text = new StringBuilder();
        plan.forEach(row -> text.append(row.getString(0)).append('\n'));

        for (var index : indexes.strip().split(",")) {
            assertTrue(text.toString().contains(index), text.toString());
        }
    }

    @Test
    void countersAreFoundByTheirName() throws Throwable {
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS,
                        Counters.TAKE,
                        "sandbox",
                        ManyAccounts.SANDBOX,
                        "name",
                        "'c7'",
                        "count",
                        "1")
                .uses("sandbox_counter_pkey")
                .neverScans("sandbox_counter");
    }
}
