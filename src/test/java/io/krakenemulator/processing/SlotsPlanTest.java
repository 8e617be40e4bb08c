package io.krakenemulator.processing;

import io.krakenemulator.testing.PlanRows;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.QueryPlan;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cost of the search for a slot does not depend on the number of sandboxes. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@ExtendWith(PlanRows.class)
class SlotsPlanTest {

    /** Without slots for the sandboxes of other tests, which may be removed meanwhile. */
    private static final String MANY_ROWS = """
            insert into sandbox (name, seed, dialect, strictness, clock_mode, reference_data, initial_reference_data)
            select 's' || n, '', 'GUIDE', 'GUIDE', 'LIVE', '{}', '{}' from generate_series(1, 500) n;
            insert into processing_slot (sandbox_id, slot)
            select s.id, n from sandbox s, generate_series(0, 99) n
             where s.id = 1 or s.name ~ '^s[0-9]+$' on conflict do nothing;
            analyze sandbox; analyze processing_slot""";

    private static final String HOLDER = "cast('00000000-0000-0000-0000-000000000001' as uuid)";

    private static final String[] VALUES = {
        "sandbox",
        "1",
        "keyHash",
        "null",
        "slot",
        "3",
        "holder",
        HOLDER,
        "supplier",
        "'S'",
        "number",
        "'N'",
        "dryRun",
        "false",
        "lease",
        "30000",
        "limit",
        "100",
        "count",
        "10",
        "leases",
        "'[]'"
    };

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                Slots.TAKE,
                Slots.TAKE_COUNTED,
                Slots.TAKE_WITHOUT_LIMIT,
                Slots.RELEASE,
                Slots.RELEASE_WITHOUT_LIMIT,
                Slots.RENEW,
                Slots.STOP,
                Slots.STOPPED,
                ProcessingControl.RELEASE,
                ProcessingControl.REMOVE_FREE,
                ProcessingControl.RETIRE
            })
    void statementFindsSlotsByPrimaryKey(String statement) throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, statement, VALUES)
                .uses("processing_slot_pkey")
                .neverScans("processing_slot", "sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {Slots.TAKE, Slots.STOP, Slots.CREATE, Slots.WAIT_FOR_TURN})
    void statementFindsSettingsByPrimaryKey(String statement) throws Throwable {
        QueryPlan.of(pool, MANY_ROWS, statement, VALUES).uses("sandbox_pkey").neverScans("processing_slot", "sandbox");
    }
}
