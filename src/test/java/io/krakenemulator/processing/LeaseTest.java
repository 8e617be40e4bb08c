package io.krakenemulator.processing;

import static io.krakenemulator.processing.ManyClients.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests leases that are short. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestProfile(LeaseTest.ShortLease.class)
class LeaseTest {

    public static final class ShortLease implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "emulator.processing.lease", "PT3S",
                    "emulator.processing.workers", "2",
                    "emulator.processing.waiting", "3");
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
    void longWorkKeepsItsLeases() throws Exception {
        var clients = clients("lease-kept", "A0", "A1", "A2");
        clients.set("{'concurrency_limit':3,'hold':true}");
        // One after the other: the replica works on two accounts at once, until they wait.
        var first = clients.process("A0");
        await(() -> countHeld(clients) == 1);
        var second = clients.process("A1");
        await(() -> countHeld(clients) == 2);
        var dryRun = clients.process("A2", true);
        await(() -> countHeld(clients) == 3);
        for (int i = 0; i < 20; i++) {
            Thread.sleep(100);
            assertEquals("IN_PROGRESS", clients.status("A0"));
            assertEquals(3, clients.inProgress());
        }
        // More than the replica works on at once: released work queues for permits and is not throttled.
        clients.releaseAll(3);
        assertEquals(201, first.join().statusCode());
        assertEquals(201, second.join().statusCode());
        assertEquals(400, dryRun.join().statusCode());
    }

    private static long countHeld(ManyClients clients) {
        return clients.slots().findValues("held").stream()
                .filter(JsonNode::asBoolean)
                .count();
    }

    @Test
    void processReturns429WhenTooManyAccountsWait() {
        var clients = clients("waiting-bound", "A0", "A1", "A2", "A3");
        var others = clients("waiting-others", "A0", "A1");
        clients.set("{'concurrency_limit':0,'hold':true}");
        var calls = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 3; i++) {
            calls.add(clients.process("A" + i));
            int all = calls.size();
            await(() -> countHeld(clients) == all);
        }
        var refusal = clients.process("A3").join();
        assertEquals(429, refusal.statusCode());
        assertEquals("throttled", DataImport.json(refusal.body()).path("code").asText());
        assertEquals("1", refusal.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(3, clients.inProgress());
        assertEquals("UNKNOWN", clients.status("A3"));
        // Work that does not wait is admitted as before.
        assertEquals(201, others.process("A0").join().statusCode());
        assertEquals(400, others.process("A1", true).join().statusCode());

        clients.releaseAll(3);
        assertEquals("{201=3}", ManyClients.statuses(calls));
        clients.set("{'hold':false,'duration':'PT0.01S'}");
        assertEquals(201, clients.process("A3").join().statusCode());
    }

    @Test
    void processReturns503WhenItsSlotIsLost() {
        var clients = clients("lease-lost", "A0");
        clients.set("{'hold':true}");
        var call = clients.process("A0");
        await(() -> countHeld(clients) == 1);
        Store.run("update processing_slot p set holder = gen_random_uuid()"
                + " from sandbox s where s.id = p.sandbox_id and s.name = 'lease-lost' and held");
        assertEquals(503, call.join().statusCode());
        await(() -> clients.inProgress() == 0);
        assertEquals("UNKNOWN", clients.status("A0"));
        clients.set("{'hold':false}");
        assertEquals(201, clients.process("A0").join().statusCode());
    }
}
