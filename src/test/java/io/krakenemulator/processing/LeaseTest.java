package io.krakenemulator.processing;

import static io.krakenemulator.processing.ManyClients.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Leases, when they are short. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(LeaseTest.ShortLease.class)
class LeaseTest {

    public static final class ShortLease implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("emulator.processing.lease", "PT3S", "emulator.processing.workers", "2");
        }
    }

    @TestHTTPResource
    URI root;

    private ManyClients clients(String name, String... staged) {
        var loader = Control.likeGuide(name, name);
        for (var number : staged) {
            loader.stage(DataImport.account(number));
        }
        return new ManyClients(root, name);
    }

    @Test
    void workThatLastsKeepsItsLeases() throws Exception {
        var clients = clients("lease-kept", "A0", "A1", "A2");
        clients.set("{'concurrency_limit':3,'hold':true}");
        var calls = java.util.List.of(clients.process("A0"), clients.process("A1"), clients.process("A2", true));
        await(() -> clients.inProgress() == 3);
        for (int i = 0; i < 20; i++) {
            Thread.sleep(100);
            assertEquals("IN_PROGRESS", clients.status("A0"));
            assertEquals(3, clients.inProgress());
        }
        // More than the replica works on at once: those that have waited wait for each other and are not refused.
        clients.releaseAll(3);
        assertEquals(201, calls.get(0).join().statusCode());
        assertEquals(201, calls.get(1).join().statusCode());
        assertEquals(400, calls.get(2).join().statusCode());
    }

    @Test
    void workThatHasLostItsSlotEnds() {
        var clients = clients("lease-lost", "A0");
        clients.set("{'hold':true}");
        var call = clients.process("A0");
        await(() -> clients.inProgress() == 1);
        Store.run("update processing_slot p set holder = gen_random_uuid()"
                + " from sandbox s where s.id = p.sandbox_id and s.name = 'lease-lost' and held");
        assertEquals(503, call.join().statusCode());
        await(() -> clients.inProgress() == 0);
        assertEquals("UNKNOWN", clients.status("A0"));
        clients.set("{'hold':false}");
        assertEquals(201, clients.process("A0").join().statusCode());
    }
}
