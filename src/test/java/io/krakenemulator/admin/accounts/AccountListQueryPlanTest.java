package io.krakenemulator.admin.accounts;

import io.krakenemulator.importing.ImportState;
import io.krakenemulator.testing.ManyAccounts;
import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asserts that every query for the control API's account lists uses an index. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class AccountListQueryPlanTest {

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,-,-,import_process_order",
                "-,STAGED,-,-,(?:import_process_order|import_process_pending|import_process_states)",
                "-,IN_PROGRESS,-,-,import_process_states",
                "-,IMPORTED,-,-,import_process_states",
                "-,SKIPPED,-,-,import_process_states",
                "S1,-,-,-,import_process_supplier",
                "S1,STAGED,-,-,import_process_pending",
                "S1,IMPORTED,-,-,import_process_imported",
                "-,-,N17,-,import_process_number",
                "-,-,A-70,-,account_pkey",
                "-,-,-,one,import_process_failed"
            })
    void pageIsFoundByIndex(String supplier, ImportState state, String number, String code, String index)
            throws Throwable {
        var filter = AccountFilter.of(supplier, state, number, code);
        var values = new ArrayList<>(List.of("sandbox", ManyAccounts.SANDBOX, "after", "0"));
        filter.parameters().forEach((name, value) -> values.addAll(List.of(name, "'" + value + "'")));
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS,
                        AccountListQuery.SELECT + filter.condition() + AccountListQuery.ORDER,
                        values.toArray(String[]::new))
                .uses(index)
                .neverScans("import_process", "account");
    }

    @Test
    void accountIsFoundByEitherNumber() throws Throwable {
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS,
                        AccountSearch.FIND,
                        "sandbox",
                        ManyAccounts.SANDBOX,
                        "number",
                        ManyAccounts.ACCOUNT)
                .uses("account_pkey")
                .uses("import_process_number")
                .neverScans("account", "import_process");
    }

    @Test
    void accountIsFoundByEitherNumberAndItsSupplier() throws Throwable {
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS,
                        AccountSearch.FIND_OF_SUPPLIER,
                        "sandbox",
                        ManyAccounts.SANDBOX,
                        "supplier",
                        "'S1'",
                        "number",
                        ManyAccounts.ACCOUNT)
                .uses("account_pkey")
                .uses("import_process_(pkey|number)")
                .neverScans("account", "import_process");
    }

    @Test
    void everythingAboutAnAccountIsFoundByTheKeyOfItsProcess() throws Throwable {
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS,
                        AccountDetailQuery.SELECT,
                        "sandbox",
                        ManyAccounts.SANDBOX,
                        "supplier",
                        "'S1'",
                        "number",
                        "'N70'",
                        "now",
                        "now()")
                .uses("account_pkey")
                .uses("import_process_pkey")
                .uses("meter_point_pkey")
                .uses("agreement_pkey")
                .uses("account_reference_accounts")
                .uses("account_note_(pkey|bodies)")
                .uses("account_statement_(pkey|ids)")
                .uses("account_transaction_(pkey|ids)")
                .uses("payment_schedule_pkey")
                .uses("payment_instruction_(pkey|active)")
                .neverScans("account", "import_process");
    }

    @Test
    void accountsAreCountedByIndexAndOfTheSandboxesInQuestionOnly() throws Throwable {
        QueryPlan.of(pool, ManyAccounts.ROWS, AccountCounts.COUNT, "sandboxes", "array[" + ManyAccounts.SANDBOX + "]")
                .uses("import_process_states")
                .neverScans("import_process");
    }
}
