package io.krakenemulator.admin.cohort;

import io.krakenemulator.testing.ManyAccounts;
import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of a batch depends neither on the lines before it nor on the number of imported accounts. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class CohortPlanTest {

    private static final String CHECKS = """
            ; insert into cohort_check (sandbox_id, alive_until)
            select id, now() from sandbox where name like 'crowd%';
            insert into cohort_check_key (sandbox_id, check_id, hash, from_day, until_day, line)
            select c.sandbox_id, c.id, cast(md5(n || '-' || c.id) as uuid), 0, 1, n from cohort_check c, generate_series(1, 1500) n;
            insert into cohort_check_contact (sandbox_id, check_id, hash, accounts, first_line)
            select c.sandbox_id, c.id, cast(md5(n || '-' || c.id) as uuid), 1, n from cohort_check c, generate_series(1, 1500) n""";

    private static final String ROWS = ManyAccounts.ROWS + CHECKS
            + "; analyze cohort_check; analyze cohort_check_key; analyze cohort_check_contact";

    private static final String[] VALUES = {
        "sandbox",
        ManyAccounts.SANDBOX,
        "check",
        "(select max(id) from cohort_check)",
        "hashes",
        "array[cast(md5('1') as uuid), cast(md5('2') as uuid)]",
        "fromDays",
        "array[0, 0]",
        "untilDays",
        "array[1, 1]",
        "lines",
        "array[1, 2]",
        "points",
        "'[{\"position\": 1, \"mpxn\": \"10\", \"from_day\": 0, \"until_day\": 9, \"supplier\": \"S\", \"number\": \"N\"}]'",
        "contacts",
        "array[cast(md5('1') as uuid)]",
        "accounts",
        "array[1]",
        "contactLines",
        "array[1]",
        "sandboxes",
        "array[1, 2]",
        "checks",
        "array[1, 2]",
        "life",
        "1000"
    };

    private static final String[] TABLES = {
        "cohort_check_key", "cohort_check_contact", "meter_point", "account", "import_process"
    };

    @Inject
    Pool pool;

    /** The second time the tables of the check are empty by their statistics, as they are when a check begins. */
    @ParameterizedTest
    @ValueSource(strings = {ROWS, ManyAccounts.ROWS + CHECKS})
    void valuesAreFoundByTheirHash(String rows) throws Throwable {
        QueryPlan.of(pool, rows, CohortKeys.FIND, VALUES)
                .uses("cohort_check_key_pkey")
                .uses("meter_point_mpxns")
                .neverScans(TABLES);
    }

    @Test
    void valuesAreStoredByTheirKeys() throws Throwable {
        QueryPlan.of(pool, ROWS, CohortKeys.TAKE, VALUES)
                .uses("cohort_check_contact_pkey")
                .neverScans(TABLES);
    }

    @Test
    void rowsOfACheckAreRemovedByTheirKey() throws Throwable {
        QueryPlan.of(pool, ROWS, RunningChecks.CLEAR, VALUES)
                .uses("cohort_check_key_pkey")
                .uses("cohort_check_contact_pkey")
                .neverScans(TABLES);
    }
}
