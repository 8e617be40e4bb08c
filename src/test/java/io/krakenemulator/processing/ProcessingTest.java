package io.krakenemulator.processing;

import static io.krakenemulator.processing.ManyClients.await;
import static io.krakenemulator.processing.ManyClients.statuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.DataImport;
import io.krakenemulator.testing.ManagementAddress;
import io.krakenemulator.testing.Metrics;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ProcessingTest {

    @TestHTTPResource
    URI root;

    @ManagementAddress
    URI management;

    private static List<CompletableFuture<HttpResponse<String>>> startProcessing(
            ManyClients clients, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> clients.process("A" + i)).toList();
    }

    private static List<CompletableFuture<HttpResponse<String>>> findAnswered(
            List<CompletableFuture<HttpResponse<String>>> calls) {
        return calls.stream().filter(CompletableFuture::isDone).toList();
    }

    private static int accounts(String sandbox) {
        return Control.get("/" + sandbox).statusCode(200).extract().path("accounts.imported");
    }

    private double metric(String name, String sandbox) {
        return Metrics.sum(management, name, "sandbox=\"" + sandbox + "\"");
    }

    @Test
    void processReturns429AtOnceBeyondTheExactLimit() {
        var clients = ManyClients.of(root, "slots-exact", 30);
        clients.set("{'concurrency_limit':10,'hold':true}");

        var calls = startProcessing(clients, 0, 30);
        await(() -> findAnswered(calls).size() == 20);
        assertEquals("{429=20}", statuses(findAnswered(calls)));
        var refusal = findAnswered(calls).get(0).join();
        assertEquals("throttled", DataImport.json(refusal.body()).path("code").asText());
        assertEquals(2, DataImport.json(refusal.body()).size());
        assertEquals("1", refusal.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(10, clients.inProgress());
        assertEquals(20, metric("emulator_processing_throttled_total", "slots-exact"));
        assertEquals(10, metric("emulator_processing_in_progress", "slots-exact"));

        clients.releaseAll(10);
        assertEquals("{201=10, 429=20}", statuses(calls));
        assertEquals(0, clients.inProgress());
        assertEquals(10, accounts("slots-exact"));
        assertEquals(10, metric("emulator_processing_duration_seconds_count", "slots-exact"));
    }

    @Test
    void limitHoldsWhileSlotsAreTakenAndReturned() {
        var clients = ManyClients.of(root, "slots-busy", 60);
        clients.set("{'concurrency_limit':3,'duration':{'min':'PT0.001S','max':'PT0.03S'}}");

        var open = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        long most = 0;
        while (!open.isEmpty()) {
            var calls = open.stream().map(i -> clients.process("A" + i)).toList();
            while (findAnswered(calls).size() < calls.size()) {
                most = Math.max(most, clients.inProgress());
            }
            assertTrue(calls.stream()
                    .allMatch(call -> List.of(201, 429).contains(call.join().statusCode())));
            IntStream.range(0, calls.size())
                    .filter(i -> calls.get(i).join().statusCode() == 201)
                    .mapToObj(open::get)
                    .toList()
                    .forEach(open::remove);
        }
        assertTrue(most <= 3, "in progress at once: " + most);
        assertEquals(60, accounts("slots-busy"));
    }

    @Test
    void limitChangesWhileWorkIsInProgress() {
        var clients = ManyClients.of(root, "slots-change", 12);
        clients.set("{'concurrency_limit':6,'hold':true}");
        var first = startProcessing(clients, 0, 6);
        await(() -> clients.inProgress() == 6);

        clients.set("{'concurrency_limit':3}");
        assertEquals(6, clients.inProgress());
        assertEquals(429, clients.process("A6").join().statusCode());
        // Three finish and three go on: as many as the limit allows, whichever slots they hold.
        clients.releaseAll(3);
        await(() -> findAnswered(first).size() == 3);
        assertEquals(429, clients.process("A6").join().statusCode());

        clients.releaseAll(1);
        await(() -> findAnswered(first).size() == 4);
        var seventh = clients.process("A6");
        await(() -> clients.inProgress() == 3);
        assertEquals(429, clients.process("A7").join().statusCode());

        clients.set("{'concurrency_limit':5}");
        var more = startProcessing(clients, 7, 10);
        await(() -> findAnswered(more).size() == 1);
        assertEquals("{429=1}", statuses(findAnswered(more)));
        await(() -> clients.inProgress() == 5);

        clients.set("{'hold':false}");
        assertEquals(201, seventh.join().statusCode());
        assertEquals("{201=6}", statuses(first));
        assertEquals("{201=2, 429=1}", statuses(more));
    }

    @Test
    void limitOfZeroAllowsAnyNumber() {
        var clients = ManyClients.of(root, "slots-unlimited", 8);
        clients.set("{'concurrency_limit':0,'hold':true}");
        var calls = startProcessing(clients, 0, 5);
        await(() -> clients.inProgress() == 5);
        assertFalse(clients.operator("GET", "", "").body().contains("\"slot\":"));

        clients.set("{'concurrency_limit':3}");
        assertEquals(429, clients.process("A5").join().statusCode());
        clients.releaseAll(3);
        await(() -> findAnswered(calls).size() == 3);
        var sixth = clients.process("A5");
        await(() -> clients.inProgress() == 3);
        assertEquals(429, clients.process("A6").join().statusCode());

        clients.set("{'hold':false}");
        assertEquals(201, sixth.join().statusCode());
        assertEquals("{201=5}", statuses(calls));
    }

    @Test
    void concurrentProcessCallsCreateOneAccount() {
        var clients = ManyClients.of(root, "once-process", 1);
        var calls = IntStream.range(0, 32).mapToObj(i -> clients.process("A0")).toList();
        assertEquals("{201=1, 400=31}", statuses(calls));
        assertEquals(1, accounts("once-process"));
        assertEquals(0, clients.inProgress());
    }

    @Test
    void concurrentStagingsReturnOne201() {
        var clients = ManyClients.of(root, "once-stage", 0);
        var calls = IntStream.range(0, 64).mapToObj(i -> clients.stage("A0")).toList();
        assertEquals("{200=63, 201=1}", statuses(calls));
    }

    @Test
    void secondCallReturnsInProgressEvenWhenAllSlotsAreTaken() {
        var clients = ManyClients.of(root, "second-call", 1);
        clients.set("{'concurrency_limit':1,'hold':true}");
        var first = clients.process("A0");
        await(() -> "IN_PROGRESS".equals(clients.status("A0")));

        var second = clients.process("A0").join();
        assertEquals(400, second.statusCode());
        assertTrue(second.body().contains("account_import_process_in_progress"), second.body());
        assertEquals(400, clients.stage("A0").join().statusCode());

        clients.releaseAll(1);
        assertEquals(201, first.join().statusCode());
        assertEquals("COMPLETED", clients.status("A0"));
    }

    @Test
    void clientThatDisconnectsReleasesItsSlot() throws Exception {
        var clients = ManyClients.of(root, "client-goes", 1);
        clients.set("{'concurrency_limit':1,'hold':true}");
        clients.processAndGo("A0");
        await(() -> clients.inProgress() == 0);
        await(() -> "UNKNOWN".equals(clients.status("A0")));

        clients.set("{'hold':false,'duration':'PT10M'}");
        clients.processAndGo("A0");
        await(() -> clients.inProgress() == 0);

        clients.set("{'duration':'PT0S'}");
        assertEquals(201, clients.process("A0").join().statusCode());
        assertEquals(1, accounts("client-goes"));
    }

    @Test
    void clientsThatDisconnectAtAnyMomentLeaveNoSlotTaken() throws Exception {
        var clients = ManyClients.of(root, "clients-go", 40);
        for (int i = 0; i < 40; i++) {
            var call = clients.process("A" + i);
            Thread.sleep(i % 20);
            call.cancel(true);
        }
        await(() -> clients.inProgress() == 0);
        IntStream.range(0, 40)
                .mapToObj(i -> clients.process("A" + i).join())
                .forEach(answer -> assertTrue(
                        answer.statusCode() == 201 || answer.body().contains("already_imported"), answer.body()));
        assertEquals(40, accounts("clients-go"));
    }

    @Test
    void dryRunTakesASlotAndIsInvisibleOtherwise() {
        var clients = ManyClients.of(root, "dry-run", 2);
        clients.set("{'concurrency_limit':1,'hold':true}");
        var dryRun = clients.process("A0", true);
        await(() -> clients.operator("GET", "", "").body().contains("\"held\":true"));
        assertTrue(clients.operator("GET", "", "").body().contains("\"dry_run\":true"));
        assertEquals(429, clients.process("A1").join().statusCode());
        assertEquals(429, clients.process("A1", true).join().statusCode());
        assertEquals("UNKNOWN", clients.status("A0"));
        assertEquals(200, clients.stage("A0").join().statusCode());

        clients.releaseAll(1);
        assertEquals(400, dryRun.join().statusCode());
        assertTrue(dryRun.join().body().contains("Account would successfully import"));
        assertEquals("UNKNOWN", clients.status("A0"));
        assertEquals(0, accounts("dry-run"));
        assertEquals(0, clients.inProgress());
    }

    @Test
    void processReturns429BeforeItValidatesTheRequest() {
        var clients = ManyClients.of(root, "refused-first", 3);
        clients.set("{'concurrency_limit':1,'hold':true}");
        var first = clients.process("A0");
        await(() -> clients.inProgress() == 1);

        assertEquals(429, clients.processAs("{'import_supplier_code':'NOBODY','external_account_number':'A1'}"));
        assertEquals(400, clients.processAs("{'import_supplier_code':'TENTACLE_ENERGY'}"));
        assertEquals(400, clients.processAs("{'import_supplier_code':null,'external_account_number':'A1'}"));
        assertEquals(400, clients.processAs("['A1']"));
        assertEquals(400, clients.processAs("{'import_supplier_code':"));

        clients.releaseAll(1);
        assertEquals(201, first.join().statusCode());
        clients.set("{'hold':false}");
        assertEquals(400, clients.processAs("{'import_supplier_code':'NOBODY','external_account_number':'A1'}"));
        assertEquals(0, clients.inProgress());
        assertEquals(
                201,
                clients.processAs("{'import_supplier':' TENTACLE_ENERGY ','external_account_number':'A1 ',"
                        + "'operations_team_name':'Tentacle Operations','dry_run':'no'}"));
        assertEquals("COMPLETED", clients.status("A1"));
    }

    @Test
    void durationsAreTheSameForTheSameSeed() {
        var durations = new WorkDuration(0, 400);
        for (var name : List.of("seed-one", "seed-two")) {
            var clients = ManyClients.of(root, name, 6);
            clients.set("{'duration':{'min':'PT0S','max':'PT0.4S'}}");
            for (int i = 0; i < 6; i++) {
                long start = System.nanoTime();
                assertEquals(201, clients.process("A" + i).join().statusCode());
                var took = Duration.ofNanos(System.nanoTime() - start);
                var drawn = durations.draw("guide", i);
                assertTrue(took.compareTo(drawn) >= 0, name + " took " + took + " and not " + drawn);
            }
        }
    }

    @Test
    void metricsHaveLimitAndDurations() throws Exception {
        var clients = ManyClients.of(root, "measured", 3);
        clients.set("{'concurrency_limit':7}");
        assertEquals(201, clients.process("A0").join().statusCode());
        assertEquals(400, clients.process("A1", true).join().statusCode());
        assertEquals(400, clients.process("MISSING").join().statusCode());
        var metrics = ManyClients.get(management.resolve("/q/metrics"));
        for (var line : List.of(
                "emulator_processing_limit{sandbox=\"measured\"} 7.0",
                "emulator_processing_in_progress{sandbox=\"measured\"} 0.0",
                "emulator_processing_duration_seconds_count{outcome=\"imported\",sandbox=\"measured\"} 1",
                "emulator_processing_duration_seconds_count{outcome=\"dry_run\",sandbox=\"measured\"} 1",
                "emulator_processing_duration_seconds_count{outcome=\"rejected\",sandbox=\"measured\"} 1",
                "emulator_processing_duration_seconds_bucket{outcome=\"imported\",sandbox=\"measured\",le=\"60.0\"} 1",
                "emulator_processing_duration_seconds_bucket{outcome=\"imported\",sandbox=\"measured\",le=\"+Inf\"} 1")) {
            assertTrue(metrics.contains("\n" + line), () -> line + " is not in\n" + metrics);
        }
        assertTrue(metrics.contains(
                "emulator_processing_duration_seconds_bucket{outcome=\"imported\",sandbox=\"measured\",le=\"0.005\"}"));
    }

    @Test
    void workTakesTheSetDuration() {
        var clients = ManyClients.of(root, "duration", 1);
        clients.set("{'duration':'PT0.4S'}");
        long start = System.nanoTime();
        assertEquals(201, clients.process("A0").join().statusCode());
        assertTrue(System.nanoTime() - start >= 400_000_000L);
    }

    @Test
    void settingsCanBeChangedOneByOne() {
        var clients = ManyClients.of(root, "settings", 0);
        assertEquals(
                "{\"concurrency_limit\":100,\"duration\":\"PT0S\",\"hold\":false,\"in_progress\":0,\"slots\":[]}",
                clients.operator("GET", "", "").body());
        clients.set("{'duration':{'min':'PT0.2S','max':'PT2S'}}");
        clients.set("{'concurrency_limit':0}");
        assertEquals(
                "{\"concurrency_limit\":0,\"duration\":{\"min\":\"PT0.2S\",\"max\":\"PT2S\"},\"hold\":true,"
                        + "\"in_progress\":0,\"slots\":[]}",
                clients.operator("PUT", "", "{'hold':true}").body());
        assertEquals(
                "{\"released\":0}", clients.operator("POST", "/release", "").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'concurrency_limit':-1} | concurrency_limit",
                "{'concurrency_limit':10001} | concurrency_limit",
                "{'concurrency_limit':1.5} | concurrency_limit",
                "{'concurrency_limit':null} | concurrency_limit",
                "{'duration':'soon'} | duration",
                "{'duration':'-PT1S'} | duration",
                "{'duration':'P2D'} | duration",
                "{'duration':5} | duration",
                "{'duration':{'min':'PT1S'}} | duration.max",
                "{'duration':{'min':'PT2S','max':'PT1S'}} | duration.max",
                "{'hold':'yes'} | hold",
                "{'limit':5} | limit"
            })
    void invalidSettingsAreRejected(String settings, String attr) {
        var answer = new ManyClients(root, "default").operator("PUT", "", settings.replace('\'', '"'));
        assertEquals(400, answer.statusCode());
        assertEquals(attr, DataImport.json(answer.body()).at("/errors/0/attr").asText(), answer.body());
    }

    @Test
    void invalidRequestsOfTheControlApiAreRejected() {
        var clients = new ManyClients(root, "default");
        assertEquals(400, clients.operator("POST", "/release", "{'count':0}").statusCode());
        assertEquals(400, clients.operator("PUT", "", "[").statusCode());
        var nobody = new ManyClients(root, "nobody");
        assertEquals(404, nobody.operator("GET", "", "").statusCode());
        assertEquals(404, nobody.operator("PUT", "", "{}").statusCode());
        assertEquals(404, nobody.operator("POST", "/release", "").statusCode());
    }
}
