package io.krakenemulator.registration;

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

/** Tests that queries for the meter points of an account do not read those of other accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class MeterPointPlanTest {

    @Inject
    Pool pool;

    @Inject
    SuppliedPoints points;

    @Inject
    Sandboxes sandboxes;

    @Test
    void meterPointsAreFoundByPrimaryKey() {
        TablesRead.watch(() -> sandboxes.findByName(ManyAccounts.NAME).chain(sandbox -> points.of(sandbox, "A-70")))
                .uses("meter_point_pkey")
                .neverScans("meter_point");
    }

    @Test
    void meterPointsAreRegisteredByPrimaryKey() throws Throwable {
        QueryPlan.of(
                        pool,
                        ManyAccounts.ROWS,
                        SuppliedPoints.REGISTER,
                        "sandbox",
                        ManyAccounts.SANDBOX,
                        "account",
                        ManyAccounts.ACCOUNT,
                        "now",
                        "now()",
                        "rows",
                        "'[]'")
                .uses("meter_point_pkey")
                .neverScans("meter_point");
    }
}
