package io.krakenemulator.scheduling;

import static io.krakenemulator.scheduling.ScheduleClient.wrapped;
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

/** Scheduled accounts as a replica leaves them that dies, and what scheduling does to the tables. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleStoreTest {

    @Inject
    MeterRegistry registry;

    @Test
    void accountThatADeadReplicaHadTakenOnIsCreatedWhenItsClaimHasRunOut() throws InterruptedException {
        var team = new ScheduleClient("v2-dead");
        team.schedule(wrapped(account("DEAD-1"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        Store.run(
                "update scheduled_creation set status = 'IN_PROGRESS', claim = gen_random_uuid(),"
                        + " waits_until = clock_timestamp() + interval '2 seconds', window_start = window_start - interval '1 day'"
                        + " where external_number = ?1",
                "DEAD-1");
        team.status("DEAD-1").body("status", equalTo("IN_PROGRESS"));
        team.schedule(wrapped(account("DEAD-1"), "{}"))
                .statusCode(400)
                .body("code", equalTo("account_import_process_in_progress"));
        // Any event makes the workers look when the claim will have run out
        team.clock("{'advance':'PT1S'}");
        team.statusBecomes("DEAD-1", "PROCESSED");
    }

    @Test
    void fullSandboxIsLeftAloneAndKeepsNoOtherWaiting() throws InterruptedException {
        var full = new ScheduleClient("v2-full");
        var other = new ScheduleClient("v2-not-full");
        Control.put("/v2-full/processing", "{'hold':true,'concurrency_limit':1}")
                .statusCode(200);
        for (int i = 0; i < 40; i++) {
            full.schedule(wrapped(account("F-" + i), "{}")).statusCode(201);
        }
        long start = System.nanoTime();
        long before = changesOfSchedules();
        Thread.sleep(4000);
        long changes = changesOfSchedules() - before;
        long seconds = (System.nanoTime() - start) / 1_000_000_000 + 1;
        // Four worker slots try and give up once a second; all that waits, doing so, would be ten times as much
        assertTrue(changes <= 8 * seconds, changes + " changes of what is scheduled while nothing can be made");
        other.schedule(wrapped(account("O-1"), "{}")).statusCode(201);
        other.statusBecomes("O-1", "PROCESSED");

        assertEquals(0, refusals("v2-full"), "calls answered with 429, and there was none");
        Control.put("/v2-full/processing", "{'hold':false,'concurrency_limit':100}")
                .statusCode(200);
        for (int i = 0; i < 40; i++) {
            full.statusBecomes("F-" + i, "PROCESSED");
        }
    }

    private long refusals(String sandbox) {
        return registry.find("processing.refused").tag("sandbox", sandbox).counters().stream()
                .mapToLong(counter -> (long) counter.count())
                .sum();
    }

    /** How often rows have changed, told a moment late. */
    private static long changesOfSchedules() throws InterruptedException {
        Thread.sleep(1500);
        return Store.count("select n_tup_upd from pg_stat_user_tables where relname = 'scheduled_creation'");
    }

    @Test
    void schedulingAgainAndAgainKeepsOneEvent() {
        var team = new ScheduleClient("v2-events");
        for (int i = 0; i < 5; i++) {
            team.schedule(wrapped(account("E-1"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                    .statusCode(201);
        }
        team.status("E-1").body("latest_event.event", equalTo("EVENT_ACCOUNT_IMPORT_PROCESS_CREATED"));
        var events = Store.count("select cast(jsonb_array_length(events) as bigint) from scheduled_creation"
                + " where external_number = 'E-1'");
        assertEquals(1, events);
    }
}
