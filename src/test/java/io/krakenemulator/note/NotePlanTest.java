package io.krakenemulator.note;

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

/** Tests that queries for the notes of an account do not read those of other accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class NotePlanTest {

    @Inject
    Pool pool;

    @Test
    void notesAreFoundByTheIndexOnTheirBodies() throws Throwable {
        plan(AccountNotes.BY_BODY, "bodies", "'{a,b}'").uses("account_note_(bodies|pkey)");
    }

    @Test
    void notesAreFoundByTheIndexOnTheAccount() throws Throwable {
        plan(AccountNotes.ALL).uses("account_note_(bodies|pkey)");
    }

    private QueryPlan plan(String statement, String... more) throws Throwable {
        var values = Stream.concat(
                        Stream.of("sandbox", ManyAccounts.SANDBOX, "account", ManyAccounts.ACCOUNT), Stream.of(more))
                .toArray(String[]::new);
        return QueryPlan.of(pool, ManyAccounts.ROWS, statement, values).neverScans("account_note", "account");
    }
}
