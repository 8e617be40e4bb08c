package io.krakenemulator.account;

import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.testing.ManyAccounts;
import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.krakenemulator.testing.TablesRead;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that accounts are found by index. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class AccountPlanTest {

    @Inject
    Pool pool;

    @Inject
    Accounts accounts;

    @Inject
    Sandboxes sandboxes;

    @Test
    void accountIsFoundByTheIndexOnItsExternalNumber() {
        TablesRead.watch(() ->
                        sandboxes.findByName(ManyAccounts.NAME).chain(sandbox -> accounts.find(sandbox, "S1", "N70")))
                .uses("account_sandbox_id_supplier_code_external_number_key")
                .neverScans("account");
    }

    @Test
    void accountIsLockedByPrimaryKey() throws Throwable {
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS,
                        Accounts.LOCK,
                        "sandbox",
                        ManyAccounts.SANDBOX,
                        "number",
                        ManyAccounts.ACCOUNT)
                .uses("account_pkey")
                .neverScans("account");
    }
}
