package io.krakenemulator.importing;

import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staging, processing and listing accounts cost the same however many there are. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ImportPlanTest {

    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            select 's' || n, '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}' from generate_series(1, 20) n;
            insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at,
                                        modified_at, account_number)
            select s.id, 'S' || m, 'N' || n, case when n % 2 = 0 then 'IMPORTED' else 'STAGED' end, '{}', now(), now(),
                   case when n % 2 = 0 then 'A-' || m || '-' || n end
              from sandbox s, generate_series(1, 2) m, generate_series(1, 1000) n;
            insert into account (sandbox_id, number, supplier_code, external_number, created_at, balance,
                                 statement_opened_on)
            select sandbox_id, account_number, supplier_code, external_number, now(), 0, current_date
              from import_process
             where state = 'IMPORTED' on conflict do nothing;
            analyze sandbox; analyze import_process; analyze account""";

    private static final String CLAIM = "cast('00000000-0000-0000-0000-000000000001' as uuid)";
    private static final String NOW = "now()";
    private static final String NONE = "'[]'";

    private static final String[] VALUES = {
        "sandbox",
        "1",
        "supplier",
        "'S1'",
        "number",
        "'N7'",
        "claim",
        CLAIM,
        "claims",
        NONE,
        "lease",
        "30000",
        "now",
        NOW,
        "payload",
        "'{}'",
        "account",
        "'A-1'",
        "team",
        "null",
        "balance",
        "1",
        "opened",
        "current_date",
        "meterPoints",
        NONE,
        "agreements",
        NONE,
        "references",
        NONE,
        "notes",
        NONE,
        "statements",
        NONE,
        "transactions",
        NONE,
        "schedules",
        NONE
    };

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ImportProcesses.CLAIM,
                ImportProcesses.RENEW,
                ImportProcesses.GIVE_BACK,
                ImportProcesses.PAYLOAD,
                AccountCreation.CREATE
            })
    void processesAreFoundByTheirKey(String statement) throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, statement, VALUES)
                .uses("import_process_pkey")
                .neverScans("import_process", "account", "sandbox");
    }

    @Test
    void stagingLooksAtOneRow() throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, ImportProcesses.STAGE, VALUES)
                .uses("Conflict Arbiter Indexes: import_process_pkey")
                .neverScans("import_process");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import_process_all | state <> 'SKIPPED'",
                "import_process_pending | state in ('STAGED', 'IN_PROGRESS')",
                "import_process_imported | state = 'IMPORTED'"
            })
    void listsAreReadInTheirOrder(String index, String condition) throws Throwable {
        QueryPlan.of(
                        pool,
                        MANY_ROWS,
                        "select external_number from import_process where sandbox_id = 1 and supplier_code = 'S1'"
                                + " and seq > 5 and " + condition + " order by seq limit 1000")
                .uses(index)
                .neverScans("import_process");
    }

    @Test
    void anAccountIsFoundByItsPlaceInTheMigration() throws Throwable {
        QueryPlan.of(
                        pool,
                        MANY_ROWS,
                        "select number from account where sandbox_id = 1 and supplier_code = 'S1' and external_number = 'N8'")
                .uses("account_sandbox_id_supplier_code_external_number_key")
                .neverScans("account");
    }
}
