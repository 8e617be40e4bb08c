package io.krakenemulator.importing;

import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.testing.ManyAccounts;
import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.krakenemulator.testing.TablesRead;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of staging, processing and listing does not depend on the number of other accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class ImportPlanTest {

    private static final String CLAIM = "cast('00000000-0000-0000-0000-000000000001' as uuid)";

    private static final String[] VALUES = {
        "sandbox", ManyAccounts.SANDBOX,
        "supplier", "'S1'",
        "number", "'N7'",
        "payload", "'{}'",
        "claim", CLAIM,
        "claims", "'[]'",
        "slot", "0",
        "withPayload", "true",
        "lease", "30000",
        "errors", "'[]'",
        "codes", "'{}'",
        "found", "1",
        "now", "now()",
        "account", "'A-7'",
        "team", "null",
        "balance", "0",
        "opened", "current_date",
        "meterPoints", "'[]'",
        "agreements", "'[]'",
        "references", "'[]'",
        "caisReferences", "'[]'",
        "notes", "'[]'",
        "statements", "'[]'",
        "transactions", "'[]'",
        "instructions", "'[]'",
        "schedules", "'[]'"
    };

    private static final String GROWN = """
            ; insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            values ('grown', '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}');
            insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at)
            select s.id, 'S1', 'N' || n, case when n % 3 = 0 then 'IN_PROGRESS' else 'STAGED' end, '{}', now(), now()
              from sandbox s, generate_series(1, 3000) n where s.name = 'grown'""";

    private static final String[] TABLES = {
        "import_process",
        "account",
        "meter_point",
        "agreement",
        "account_reference",
        "account_cais_reference",
        "account_note",
        "account_statement",
        "account_transaction",
        "payment_instruction",
        "payment_schedule"
    };

    @Inject
    Pool pool;

    @Inject
    ImportProcesses processes;

    @Inject
    Sandboxes sandboxes;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ImportProcesses.STAGE,
                Claims.CLAIM,
                Claims.RENEW,
                Claims.CLAIMED_PAYLOAD,
                Claims.RELEASE,
                Claims.PREVIEW,
                Claims.STORE_PROBLEMS,
                ImportProcesses.SKIP,
                ImportProcesses.UNSKIP,
                AccountCreation.CREATE
            })
    void statementFindsProcessByPrimaryKey(String statement) throws Throwable {
        QueryPlan.of(pool, ManyAccounts.ROWS, statement, VALUES)
                .uses("import_process_pkey")
                .neverScans(TABLES);
    }

    /** By its statistics the sandbox is empty, so that the planner has no reason to prefer an index. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ImportProcesses.STAGE,
                Claims.CLAIM,
                Claims.CLAIMED_PAYLOAD,
                Claims.RELEASE,
                Claims.PREVIEW,
                Claims.STORE_PROBLEMS,
                ImportProcesses.UNSKIP,
                AccountCreation.CREATE
            })
    void statementFindsProcessByPrimaryKeyDespiteStaleStatistics(String statement) throws Throwable {
        var values = VALUES.clone();
        values[1] = "(select max(id) from sandbox)";
        QueryPlan.of(pool, ManyAccounts.ROWS + GROWN, statement, values).uses("import_process_pkey");
    }

    @ParameterizedTest
    @ValueSource(strings = {ManyAccounts.SANDBOX, "(select max(id) from sandbox)"})
    void batchFindsEachProcessByPrimaryKey(String sandbox) throws Throwable {
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS + GROWN,
                        AccountBatches.SELECT,
                        "sandbox",
                        sandbox,
                        "products",
                        "array['P']",
                        "tariffs",
                        "array['T']",
                        "suppliers",
                        "array['S1', 'S1']",
                        "numbers",
                        "array['N7', 'N8']",
                        "namespaces",
                        "array['n', 'n']",
                        "references",
                        "array['A-70', 'A-80']",
                        "caisReferences",
                        "array['C-70', 'C-80']")
                .uses("import_process_pkey")
                .uses("account_reference_pkey")
                .uses("account_cais_reference_pkey")
                .neverScans(TABLES);
    }

    @ParameterizedTest
    @ValueSource(strings = {ManyAccounts.SANDBOX, "(select max(id) from sandbox)"})
    void eachReferenceIsFoundByItsIndex(String sandbox) throws Throwable {
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS + GROWN,
                        ReferenceLookup.SELECT,
                        "sandbox",
                        sandbox,
                        "products",
                        "array['P']",
                        "tariffs",
                        "array['T']",
                        "namespaces",
                        "array['n', 'n']",
                        "references",
                        "array['A-70', 'A-80']",
                        "caisReferences",
                        "array['C-70', 'C-80']")
                .uses("account_reference_pkey")
                .uses("account_cais_reference_pkey")
                .neverScans(TABLES);
    }

    @Test
    void findReadsProcessByPrimaryKey() {
        TablesRead.watch(() ->
                        sandboxes.findByName(ManyAccounts.NAME).chain(sandbox -> processes.find(sandbox, "S1", "N7")))
                .uses("import_process_pkey")
                .neverScans(TABLES);
    }

    @ParameterizedTest
    @CsvSource({"ALL,import_process_supplier", "PENDING,import_process_pending", "IMPORTED,import_process_imported"})
    void pageUsesTheIndexOfItsList(ImportList list, String index) {
        TablesRead.watch(() -> sandboxes
                        .findByName(ManyAccounts.NAME)
                        .chain(sandbox -> processes.page(sandbox, "S1", list, 0, 10)))
                .uses(index)
                .neverScans(TABLES);
    }

    /** The accounts of the sandbox may be found by a scan. The rows of each account must not. */
    @Test
    void deletingASandboxScansNoTableOfAccounts() {
        TablesRead.watch(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("delete from sandbox where name = 'crowd7'")
                                .executeUpdate()))
                .uses("account_reference_accounts")
                .neverScans(
                        "import_process",
                        "meter_point",
                        "agreement",
                        "account_reference",
                        "account_cais_reference",
                        "account_note",
                        "account_statement",
                        "account_transaction",
                        "payment_instruction",
                        "payment_schedule",
                        "payment_vendor_attempt",
                        "scheduled_creation");
    }
}
