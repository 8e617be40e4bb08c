package io.krakenemulator.processing;

import static io.krakenemulator.processing.ManyClients.await;
import static io.krakenemulator.processing.ManyClients.statuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the tables of processing, in the states that dead replicas and finished work leave behind. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProcessingStoreTest {

    @TestHTTPResource
    URI root;

    private static long accounts(String sandbox) {
        return Store.count(
                "select count(*) from account a join sandbox s on s.id = a.sandbox_id where s.name = ?1", sandbox);
    }

    @Test
    void concurrentProcessCallsStoreOneAccount() {
        var clients = ManyClients.of(root, "once-stored", 1);
        var calls = IntStream.range(0, 32).mapToObj(i -> clients.process("A0")).toList();
        assertEquals("{201=1, 400=31}", statuses(calls));
        assertEquals(1, accounts("once-stored"));
    }

    @Test
    void slotsWithoutLimitAreDeletedAfterUse() {
        var clients = ManyClients.of(root, "stored-unlimited", 5);
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
    void workThatReadAnEarlierLimitTakesNoSlotBeyondTheNewOne() {
        var clients = ManyClients.of(root, "stale-limit", 15);
        clients.set("{'concurrency_limit':5,'hold':true}");
        var first =
                IntStream.range(0, 5).mapToObj(i -> clients.process("A" + i)).toList();
        await(() -> clients.inProgress() == 5);
        clients.set("{'concurrency_limit':2,'hold':false}");
        assertEquals("{201=5}", statuses(first));

        // As a statement sees it that began before the change.
        Store.run("update sandbox set concurrency_limit = 5, hold = true where name = 'stale-limit'");
        var late =
                IntStream.range(5, 10).mapToObj(i -> clients.process("A" + i)).toList();
        await(() -> late.stream().filter(CompletableFuture::isDone).count() == 3);
        assertEquals(2, clients.inProgress());
        Store.run("update sandbox set concurrency_limit = 2 where name = 'stale-limit'");

        clients.set("{'concurrency_limit':4,'hold':false}");
        assertEquals("{201=2, 429=3}", statuses(late));
        clients.set("{'hold':true}");
        var again =
                IntStream.range(10, 15).mapToObj(i -> clients.process("A" + i)).toList();
        await(() -> again.stream().filter(CompletableFuture::isDone).count() == 1);
        assertEquals(4, clients.inProgress());
        clients.set("{'hold':false}");
        assertEquals("{201=4, 429=1}", statuses(again));
    }

    @Test
    void dryRunStoresNothing() {
        var clients = ManyClients.of(root, "dry-stored", 1);
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
    void claimOfADeadReplicaExpires() {
        var clients = ManyClients.of(root, "dead-replica", 1);
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

    /** Sets the claim and the slot of the one account as a replica would leave them. */
    private static void setLeases(String sandbox, String until) {
        Store.run("update import_process p set state = 'IN_PROGRESS', claim = gen_random_uuid(), claimed_until = "
                + until + " from sandbox s where s.id = p.sandbox_id and s.name = '" + sandbox + "'");
        Store.run("update processing_slot p set holder = gen_random_uuid(), supplier_code = 'TENTACLE_ENERGY',"
                + " external_number = 'A0', dry_run = false, taken_at = now(), leased_until = " + until
                + " from sandbox s where s.id = p.sandbox_id and s.name = '" + sandbox + "'");
    }

    @Test
    void lostClaimCreatesNothing() {
        var clients = ManyClients.of(root, "lost-claim", 1);
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

    @Test
    void lateWorkStoresNoProblemsWithNewerData() {
        var clients = ManyClients.of(root, "late-error", 1);
        clients.set("{'hold':true}");
        var call = clients.process("A0");
        await(() -> clients.slots().findPath("held").asBoolean());
        Control.change("late-error", document -> document.putArray("products"));
        // The state after the claim has expired and another payload is staged.
        Store.run("update import_process p set claim = null, claimed_until = null, state = 'STAGED'"
                + " from sandbox s where s.id = p.sandbox_id and s.name = 'late-error'");
        clients.releaseAll(1);
        assertEquals(400, call.join().statusCode());
        assertEquals(
                0,
                Store.count("select count(*) from import_process p join sandbox s on s.id = p.sandbox_id"
                        + " where s.name = 'late-error' and last_error is not null"));
    }

    @Test
    void clientsThatDisconnectDuringAListLeakNoConnections() throws Exception {
        var clients = ManyClients.of(root, "list-left", 1);
        Store.run(
                "insert into import_process (sandbox_id, supplier_code, external_number, state, payload, staged_at,"
                        + " modified_at) select p.sandbox_id, p.supplier_code, 'L-' || n, 'STAGED', '{}', p.staged_at,"
                        + " p.modified_at from import_process p join sandbox s on s.id = p.sandbox_id,"
                        + " generate_series(1, 100000) n where s.name = ?1",
                "list-left");
        // More often than the database pool has connections.
        for (int i = 0; i < 30; i++) {
            clients.listAndGo();
        }
        await(() ->
                Store.count("select count(*) from pg_stat_activity where state <> 'idle' and pid <> pg_backend_pid()")
                        == 0);
        assertEquals(201, clients.process("A0").join().statusCode());
    }

    @Test
    void failedDryRunStoresNothing() {
        var clients = ManyClients.of(root, "dry-run-fails", 1);
        Control.change("dry-run-fails", document -> document.putArray("products"));
        var dryRun = clients.process("A0", true).join();
        assertEquals(400, dryRun.statusCode());
        assertTrue(dryRun.body().contains("tariff_code_not_found"), dryRun.body());
        assertEquals(
                0,
                Store.count("select count(*) from import_process p join sandbox s on s.id = p.sandbox_id"
                        + " where s.name = 'dry-run-fails' and (last_error is not null or last_error_codes is not null"
                        + " or last_error_at is not null or state <> 'STAGED' or claim is not null)"));
    }

    @Test
    void importRemovesStoredProblems() {
        var clients = ManyClients.of(root, "error-goes", 1);
        var products = new AtomicReference<JsonNode>();
        Control.change("error-goes", document -> products.set(document.replace("products", document.arrayNode())));
        assertEquals(400, clients.process("A0").join().statusCode());
        var failed = "select count(*) from import_process p join sandbox s on s.id = p.sandbox_id"
                + " where s.name = 'error-goes' and last_error is not null";
        assertEquals(1, Store.count(failed));
        Control.change("error-goes", document -> document.set("products", products.get()));
        assertEquals(201, clients.process("A0").join().statusCode());
        assertEquals(0, Store.count(failed));
    }

    @Test
    void controlApiShowsTakenSlots() {
        var clients = ManyClients.of(root, "holders", 2);
        clients.set("{'hold':true}");
        var before = databaseTime();
        var calls = List.of(clients.process("A0"), clients.process("A1", true));
        await(() -> clients.inProgress() == 2);
        var after = databaseTime();
        for (var slot : clients.slots()) {
            var number = slot.path("external_account_number").asText();
            assertEquals("TENTACLE_ENERGY", slot.path("import_supplier").asText());
            assertTrue(List.of("A0", "A1").contains(number), slot.toString());
            assertEquals(number.equals("A1"), slot.path("dry_run").asBoolean(), slot.toString());
            var since = Instant.parse(slot.path("since").asText());
            assertTrue(!since.isBefore(before) && !since.isAfter(after), slot.toString());
            assertTrue(Instant.parse(slot.path("leased_until").asText()).isAfter(after), slot.toString());
        }
        assertEquals(
                List.of("A0", "A1"),
                clients.slots().findValuesAsText("external_account_number").stream()
                        .sorted()
                        .toList());
        clients.releaseAll(2);
        assertEquals(201, calls.get(0).join().statusCode());
        assertEquals(400, calls.get(1).join().statusCode());
    }

    private static Instant databaseTime() {
        return Instant.EPOCH.plus(
                Store.count("select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)"),
                ChronoUnit.MICROS);
    }
}
