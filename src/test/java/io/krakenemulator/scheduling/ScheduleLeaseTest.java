package io.krakenemulator.scheduling;

import static io.krakenemulator.scheduling.ScheduleClient.wrap;
import static io.krakenemulator.testing.DataImport.account;
import static org.hamcrest.Matchers.equalTo;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the claims on scheduled accounts with a short lease. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(ScheduleLeaseTest.ShortLease.class)
class ScheduleLeaseTest {

    public static final class ShortLease implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("emulator.scheduling.lease", "PT2S", "emulator.scheduling.poll", "PT1S");
        }
    }

    @Test
    void unknownClaimExpiresWhileTheReplicaIsBusy() throws InterruptedException {
        var busy = new ScheduleClient("v2-busy");
        var team = new ScheduleClient("v2-orphan");
        Control.put("/v2-busy/processing", "{'hold':true}").statusCode(200);
        busy.schedule(wrap(account("B-1"), "{}")).statusCode(201);
        busy.statusBecomes("B-1", "IN_PROGRESS");
        team.schedule(wrap(account("ORPHAN"), "{'schedule_window_start':'2019-08-07T12:00:00Z'}"))
                .statusCode(201);
        // The state after a claim whose answer was lost: no replica works on it.
        Store.run("update scheduled_creation o set status = 'IN_PROGRESS', claim = b.claim,"
                + " waits_until = clock_timestamp() + interval '2 seconds',"
                + " window_start = o.window_start - interval '1 day'"
                + " from scheduled_creation b"
                + " where o.external_number = 'ORPHAN' and b.external_number = 'B-1' and b.claim is not null");
        team.status("ORPHAN").body("status", equalTo("IN_PROGRESS"));
        team.statusBecomes("ORPHAN", "PROCESSED");

        // The known claim was renewed well beyond its first lease.
        busy.status("B-1").body("status", equalTo("IN_PROGRESS"));
        Control.put("/v2-busy/processing", "{'hold':false}").statusCode(200);
        busy.statusBecomes("B-1", "PROCESSED");
    }
}
