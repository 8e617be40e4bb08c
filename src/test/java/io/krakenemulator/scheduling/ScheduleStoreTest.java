package io.krakenemulator.scheduling;

import static io.krakenemulator.scheduling.Team.wrapped;
import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.equalTo;

import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Scheduled accounts as a replica leaves them that dies. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScheduleStoreTest {

    @Test
    void accountThatADeadReplicaHadTakenOnIsMadeWhenItsClaimHasRunOut() throws InterruptedException {
        var team = new Team("v2-dead");
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
}
