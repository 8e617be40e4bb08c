package io.krakenemulator.processing;

import static io.krakenemulator.processing.ManyClients.await;
import static io.krakenemulator.processing.ManyClients.statuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Claims and slots as dead and lost replicas leave them, and what processing leaves behind in the tables. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProcessingStoreTest {

    @TestHTTPResource
    URI root;

    private ManyClients clients(String name, int staged) {
        var loader = Control.likeGuide(name, name);
        IntStream.range(0, staged).forEach(i -> loader.stage(DataImport.account("A" + i)));
        return new ManyClients(root, name);
    }

    private static long accounts(String sandbox) {
        return Store.count(
                "select count(*) from account a join sandbox s on s.id = a.sandbox_id where s.name = ?1", sandbox);
    }

    @Test
    void oneAccountIsStoredOnce() {
        var clients = clients("once-stored", 1);
        var calls = IntStream.range(0, 32).mapToObj(i -> clients.process("A0")).toList();
        assertEquals("{201=1, 400=31}", statuses(calls));
        assertEquals(1, accounts("once-stored"));
    }

    @Test
    void placesOfAnUnlimitedSandboxAreNotKept() {
        var clients = clients("stored-unlimited", 5);
        clients.set("{'concurrency_limit':0,'hold':true}");
        var calls =
                IntStream.range(0, 5).mapToObj(i -> clients.process("A" + i)).toList();
        await(() -> clients.inProgress() == 5);
        clients.set("{'hold':false}");
        assertEquals("{201=5}", statuses(calls));
        assertEquals(5, accounts("stored-unlimited"));
        assertEquals(
                0,
                Store.count(
                        "select count(*) from processing_slot p join sandbox s on s.id = p.sandbox_id"
                                + " where s.name = ?1 and slot < 0",
                        "stored-unlimited"));
    }

    @Test
    void dryRunStoresNothing() {
        var clients = clients("dry-stored", 1);
        assertEquals(400, clients.process("A0", true).join().statusCode());
        assertEquals(0, accounts("dry-stored"));
        assertEquals(
                0,
                Store.count(
                        "select count(*) from sandbox_counter c join sandbox s on s.id = c.sandbox_id"
                                + " where s.name = ?1 and c.name = 'accounts'",
                        "dry-stored"));
    }

    @Test
    void claimOfADeadReplicaRunsOut() {
        var clients = clients("dead-replica", 1);
        clients.set("{'concurrency_limit':1}");
        assertEquals(400, clients.process("A0", true).join().statusCode());
        setLeases("dead-replica", "now() + interval '1 hour'");
        assertEquals("IN_PROGRESS", clients.status("A0"));
        assertEquals(400, clients.process("A0").join().statusCode());
        assertEquals(1, clients.inProgress());

        setLeases("dead-replica", "now() - interval '1 second'");
        assertEquals("UNKNOWN", clients.status("A0"));
        assertEquals(0, clients.inProgress());
        assertEquals(201, clients.process("A0").join().statusCode());
        assertEquals("COMPLETED", clients.status("A0"));
    }

    /** The claim and the slot of the one account, as a replica would have left them. */
    private static void setLeases(String sandbox, String until) {
        Store.run("update import_process p set state = 'IN_PROGRESS', claim = gen_random_uuid(), claimed_until = "
                + until + " from sandbox s where s.id = p.sandbox_id and s.name = '" + sandbox + "'");
        Store.run("update processing_slot p set holder = gen_random_uuid(), supplier_code = 'TENTACLE_ENERGY',"
                + " external_number = 'A0', taken_at = now(), leased_until = " + until
                + " from sandbox s where s.id = p.sandbox_id and s.name = '" + sandbox + "'");
    }

    @Test
    void lostClaimMakesNothing() {
        var clients = clients("lost-claim", 1);
        clients.set("{'hold':true}");
        var call = clients.process("A0");
        await(() -> clients.operator("GET", "", "").body().contains("\"held\":true"));
        Store.run("update import_process p set claim = gen_random_uuid()"
                + " from sandbox s where s.id = p.sandbox_id and s.name = 'lost-claim'");
        clients.releaseAll(1);
        assertEquals(400, call.join().statusCode());
        assertTrue(call.join().body().contains("account_import_process_in_progress"));
        assertEquals(0, accounts("lost-claim"));
        assertEquals("IN_PROGRESS", clients.status("A0"));
    }
}
