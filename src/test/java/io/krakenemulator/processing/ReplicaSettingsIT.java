package io.krakenemulator.processing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.DataImport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests that settings and other changes on one replica hold on the other at once. */
class ReplicaSettingsIT extends TwoReplicas {

    @Test
    void limitHoldsOverBothReplicasWhileItChanges() throws Exception {
        int limit = 6;
        for (int i = 0; i < 200; i++) {
            assertEquals(201, replicas[i % 2].stage(KEY, "L-" + i).statusCode());
        }
        set(0, "guide", "{'concurrency_limit':" + limit + ",'hold':true}");
        var calls = new ArrayList<Future<HttpResponse<String>>>();
        for (int i = 0; i < 3 * limit; i++) {
            var number = "L-" + i;
            var replica = replicas[i % 2];
            calls.add(threads.submit(() -> replica.process(KEY, number)));
        }
        await(() -> calls.stream().filter(Future::isDone).count() == 2 * limit);
        for (var call : calls) {
            if (call.isDone()) {
                assertEquals(429, call.get().statusCode(), call.get().body());
            }
        }
        assertEquals(limit, inProgress());
        set(1, "guide", "{'hold':false}");
        for (var call : calls) {
            assertTrue(Set.of(201, 429).contains(call.get(1, TimeUnit.MINUTES).statusCode()));
        }

        set(0, "guide", "{'duration':{'min':'PT0.005S','max':'PT0.1S'}}");
        var allowed = new AtomicInteger(limit);
        var watcher = threads.submit(() -> watchLimit(allowed::get));
        var clients = new ArrayList<Future<?>>();
        var stop = new AtomicBoolean();
        var refused = new AtomicInteger();
        for (int i = 0; i < 3 * limit; i++) {
            int client = i;
            clients.add(threads.submit(() -> {
                for (int n = 3 * limit + client; n < 200 && !stop.get(); ) {
                    var answer = replicas[(n + client) % 2].process(KEY, "L-" + n);
                    assertTrue(Set.of(201, 429).contains(answer.statusCode()), answer.body());
                    if (answer.statusCode() == 201) {
                        n += 3 * limit;
                    } else {
                        refused.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        for (int next : new int[] {2, 5, 1, 9, 3}) {
            if (next > allowed.get()) {
                allowed.set(next);
                set(next % 2, "guide", "{'concurrency_limit':" + next + "}");
            } else {
                set(next % 2, "guide", "{'concurrency_limit':" + next + "}");
                // Work that has its slot goes on. No work takes a slot beyond the new limit.
                await(() -> takenSlots() <= next && inProgress() <= next);
                allowed.set(next);
            }
            Thread.sleep(500);
        }
        set(0, "guide", "{'concurrency_limit':0,'duration':'PT0S'}");
        allowed.set(Integer.MAX_VALUE);
        for (var client : clients) {
            client.get(1, TimeUnit.MINUTES);
        }
        assertTrue(refused.get() > 0);
        assertFalse(watcher.isDone(), () -> "the limit was not kept: " + failure(watcher));
        watcher.cancel(true);
        try (var database = database()) {
            long created = count(database, "select count(*) from account");
            assertEquals(created, count(database, "select count(distinct external_number) from account"));
            assertTrue(created >= 200 - 2 * limit, created + " created");
        }
    }

    @Test
    void changeOnOneReplicaIsVisibleToTheNextCallOnTheOther() throws Exception {
        var here = replicas[0];
        var there = replicas[1];
        for (int round = 0; round < 5; round++) {
            var number = "C-" + round;
            assertEquals(201, there.stage(KEY, number).statusCode());
            assertEquals(200, supplierIs(here, "PAUSED"));
            assertRefused(there.stage(KEY, number), "import_supplier_migration_not_ongoing");
            assertRefused(there.process(KEY, number), "import_supplier_migration_not_ongoing");
            assertEquals(200, supplierIs(here, "ONGOING"));
            assertEquals(200, there.stage(KEY, number).statusCode());

            var skip = "/guide/import-suppliers/TENTACLE_ENERGY/accounts/" + number + "/skip";
            assertEquals(204, here.operator("PUT", skip, "").statusCode());
            assertRefused(there.process(KEY, number), "account_import_process_skipped");
            assertEquals(204, here.operator("DELETE", skip, "").statusCode());

            assertEquals(
                    200,
                    here.operator("PUT", "/guide/clock", "{'advance':'P1D'}").statusCode());
            var created = there.process(KEY, number);
            assertEquals(201, created.statusCode(), created.body());
            var account = there.operator(
                    "GET",
                    "/guide/accounts/"
                            + DataImport.json(created.body())
                                    .path("kraken_account_number")
                                    .asText(),
                    "");
            assertEquals(
                    "2019-08-%02dT12:00:00.000000Z".formatted(7 + round),
                    DataImport.json(account.body()).path("created_at").asText());

            set(0, "guide", "{'concurrency_limit':" + (50 + round) + "}");
            var settings = there.operator("GET", "/guide/processing", "");
            assertEquals(
                    50 + round,
                    DataImport.json(settings.body()).path("concurrency_limit").asInt());

            assertEquals(200, here.operator("POST", "/guide/reset", "").statusCode());
            assertEquals(404, there.status(KEY, number).statusCode());
        }
    }

    private static int supplierIs(Replica replica, String status) throws IOException, InterruptedException {
        return replica.operator("PUT", "/guide/import-suppliers/TENTACLE_ENERGY", "{'status':'" + status + "'}")
                .statusCode();
    }

    private static void assertRefused(HttpResponse<String> answer, String code) {
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(code), answer.body());
    }
}
