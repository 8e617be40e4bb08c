package io.krakenemulator.scheduling;

import static io.krakenemulator.scheduling.ScheduleClient.wrap;
import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Tests the tables of the scheduled import, in the states that a dead replica leaves behind. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleStoreTest {

    @Inject
    MeterRegistry registry;

    @Test
    void claimOfADeadReplicaExpiresAndTheAccountIsCreated() throws InterruptedException {
        var team = new ScheduleClient("v2-dead");
        team.schedule(wrap(account("DEAD-1"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        Store.run(
                "update scheduled_creation set status = 'IN_PROGRESS', claim = gen_random_uuid(),"
                        + " waits_until = clock_timestamp() + interval '2 seconds', window_start = window_start - interval '1 day'"
                        + " where external_number = ?1",
                "DEAD-1");
        team.status("DEAD-1").body("status", equalTo("IN_PROGRESS"));
        team.schedule(wrap(account("DEAD-1"), "{}"))
                .statusCode(400)
                .body("code", equalTo("account_import_process_in_progress"));
        // The change of the clock wakes the workers, which then know when the claim expires.
        team.clock("{'advance':'PT1S'}");
        team.statusBecomes("DEAD-1", "PROCESSED");
    }

    @Test
    void fullSandboxIsLeftAloneAndDoesNotDelayOthers() throws InterruptedException {
        var full = new ScheduleClient("v2-full");
        var other = new ScheduleClient("v2-not-full");
        Control.put("/v2-full/processing", "{'hold':true,'concurrency_limit':1}")
                .statusCode(200);
        for (int i = 0; i < 40; i++) {
            full.schedule(wrap(account("F-" + i), "{}")).statusCode(201);
        }
        long start = System.nanoTime();
        long before = changesOfSchedules();
        Thread.sleep(4000);
        long changes = changesOfSchedules() - before;
        long seconds = (System.nanoTime() - start) / 1_000_000_000 + 1;
        // Four worker slots try once a second. Tries for all waiting accounts would be ten times as many.
        assertTrue(changes <= 8 * seconds, changes + " changes of what is scheduled while nothing can be made");
        other.schedule(wrap(account("O-1"), "{}")).statusCode(201);
        other.statusBecomes("O-1", "PROCESSED");

        assertEquals(0, refusals("v2-full"), "calls answered with 429, and there was none");
        Control.put("/v2-full/processing", "{'hold':false,'concurrency_limit':100}")
                .statusCode(200);
        for (int i = 0; i < 40; i++) {
            full.statusBecomes("F-" + i, "PROCESSED");
        }
    }

    private long refusals(String sandbox) {
        return registry.find("processing.throttled").tag("sandbox", sandbox).counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    /** Returns the number of changed rows. PostgreSQL publishes it with a delay. */
    private static long changesOfSchedules() throws InterruptedException {
        Thread.sleep(1500);
        return Store.count("select n_tup_upd from pg_stat_user_tables where relname = 'scheduled_creation'");
    }

    @Test
    void repeatedSchedulingKeepsOneEvent() {
        var team = new ScheduleClient("v2-events");
        for (int i = 0; i < 5; i++) {
            team.schedule(wrap(account("E-1"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                    .statusCode(201);
        }
        team.status("E-1").body("latest_event.event", equalTo("EVENT_ACCOUNT_IMPORT_PROCESS_CREATED"));
        var events = Store.count("select cast(jsonb_array_length(events) as bigint) from scheduled_creation"
                + " where external_number = 'E-1'");
        assertEquals(1, events);
    }
}
