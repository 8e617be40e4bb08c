package io.krakenemulator.transaction;

import io.krakenemulator.testing.ManyAccounts;
import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that queries for the transactions of an account do not read those of other accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class TransactionPlanTest {

    @Inject
    Pool pool;

    @Test
    void transactionsAreFoundByTheIndexOnTheirIdentifiers() throws Throwable {
        plan(AccountTransactions.BY_ID, "ids", "'{a,b}'").uses("account_transaction_(ids|pkey)");
    }

    @Test
    void transactionsAreFoundByTheIndexOnTheAccount() throws Throwable {
        plan(AccountTransactions.ALL).uses("account_transaction_(ids|pkey)");
        plan(AccountTransactions.SUPPLY_CHARGES).uses("account_transaction_(ids|pkey)");
    }

    @Test
    void balanceIsUpdatedByPrimaryKey() throws Throwable {
        plan(AccountTransactions.MOVE_BALANCE, "change", "1").uses("account_pkey");
    }

    private QueryPlan plan(String statement, String... more) throws Throwable {
        var values = Stream.concat(
                        Stream.of("sandbox", ManyAccounts.SANDBOX, "account", ManyAccounts.ACCOUNT), Stream.of(more))
                .toArray(String[]::new);
        return QueryPlan.of(pool, ManyAccounts.ROWS, statement, values).neverScans("account_transaction", "account");
    }
}
