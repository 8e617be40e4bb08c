package io.krakenemulator.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The referee on small loaders: good ones break no rule, and one with a defect breaks one rule. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefereeLoadersTest {

    /** Data may be a day old, and a client that has not come back yet is blamed at once. */
    private static final String STRICT = "/referee?staged_age=P1D&grace=PT0S";

    private static Loader loader(String sandbox) {
        var key = "sk_" + sandbox;
        Control.likeGuide(sandbox, key);
        return new Loader(key);
    }

    private static void addFault(String sandbox, String rule) {
        Control.post("/" + sandbox + "/faults", rule).statusCode(201);
    }

    private static Map<String, List<String>> rulesByVerdict(String sandbox) {
        List<Map<String, String>> rules =
                Control.get("/" + sandbox + STRICT).statusCode(200).extract().path("rules");
        return rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.get("verdict"),
                        Collectors.mapping(rule -> rule.get("rule"), Collectors.toList())));
    }

    private static void assertBreaksOnly(String rule, String sandbox) {
        assertEquals(List.of(rule), rulesByVerdict(sandbox).get("failed"));
    }

    private static void assertPasses(String sandbox, int least) {
        var rules = rulesByVerdict(sandbox);
        assertEquals(null, rules.get("failed"));
        assertTrue(rules.get("passed").size() >= least, rules::toString);
    }

    @Test
    void sequentialLoaderBreaksNoRule() {
        var loader = loader("loader-sequence");
        loader.fetchToken();
        assertEquals(400, loader.validateUnfinished("L-1"));
        for (var number : List.of("L-1", "L-2", "L-3")) {
            assertEquals(200, loader.validate(number));
            assertEquals(201, loader.stage(number));
            assertEquals(201, loader.process(number));
            assertEquals(200, loader.status(number));
            assertEquals(200, loader.register(number));
            assertEquals(200, loader.meterPoints(number));
        }
        assertEquals(201, loader.instruct("L-1", "R-1"));
        assertEquals(400, loader.instruct("L-2", "EMULATED-NOT-FOUND-2"));
        assertEquals(201, loader.instruct("L-2", "R-2"));
        assertEquals(500, loader.instruct("L-3", "EMULATED-INTERMITTENT-FAILURE-3"));
        assertEquals(201, loader.instruct("L-3", "EMULATED-INTERMITTENT-FAILURE-3"));
        assertPasses("loader-sequence", 8);
    }

    @Test
    void loaderThatRecoversFromFaultsBreaksNoRule() {
        var loader = loader("loader-faults");
        addFault(
                "loader-faults",
                "{'match': {'operation': 'processAccount', 'external_account_number': 'L-1'},"
                        + " 'act': {'status': 429, 'retry_after': 'PT1S'}, 'times': 2}");
        addFault(
                "loader-faults",
                "{'match': {'operation': 'processAccount', 'external_account_number': 'L-2'},"
                        + " 'act': {'drop': 'before'}, 'times': 1}");
        addFault(
                "loader-faults",
                "{'match': {'operation': 'processAccount', 'external_account_number': 'L-3'},"
                        + " 'act': {'drop': 'after'}, 'times': 1}");
        addFault(
                "loader-faults",
                "{'match': {'operation': 'createPaymentInstruction'}, 'act': {'status': 500}, 'times': 1}");
        loader.load("L-1");
        loader.load("L-2");
        assertEquals(201, loader.process("L-2"));
        loader.load("L-3");
        assertEquals(500, loader.instruct("L-1", "R-1"));
        assertEquals(201, loader.instruct("L-1", "R-1"));
        assertPasses("loader-faults", 7);
    }

    @Test
    void loaderInBulkBreaksNoRule() {
        var loader = loader("loader-bulk");
        addFault(
                "loader-bulk",
                "{'match': {'operation': 'processAccount', 'probability': 0.3}, 'act': {'status': 429}, 'times': 6}");
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(worker -> CompletableFuture.runAsync(
                                () -> IntStream.range(0, 6).forEach(i -> loader.load("L-" + worker + "-" + i))))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertPasses("loader-bulk", 4);
    }

    @Test
    void refusedBodySentAgainIsCaught() {
        var loader = loader("loader-refusal");
        assertEquals(400, loader.validateUnfinished("L-1"));
        assertEquals(400, loader.validateUnfinished("L-1"));
        loader.load("L-2");
        assertBreaksOnly("refusal_retried_unchanged", "loader-refusal");
    }

    @Test
    void throttledAccountThatIsGivenUpIsCaught() {
        var loader = loader("loader-gives-up");
        addFault("loader-gives-up", "{'match': {'operation': 'processAccount'}, 'act': {'status': 429}, 'times': 1}");
        loader.validate("L-1");
        loader.stage("L-1");
        assertEquals(429, loader.process("L-1"));
        loader.load("L-2");
        assertBreaksOnly("throttled_process_not_retried", "loader-gives-up");
    }

    @Test
    void throttledAccountThatIsProcessedAtOnceIsCaught() {
        var loader = loader("loader-at-once");
        addFault("loader-at-once", "{'match': {'operation': 'processAccount'}, 'act': {'status': 429}, 'times': 2}");
        loader.validate("L-1");
        loader.stage("L-1");
        assertEquals(
                List.of(429, 429, 201),
                Stream.generate(() -> loader.process("L-1")).limit(3).toList());
        assertBreaksOnly("throttled_process_retried_at_once", "loader-at-once");
    }

    @Test
    void refusedInstructionSentAgainIsCaught() {
        var loader = loader("loader-refused-instruction");
        loader.load("L-1");
        loader.outlastClockSkew();
        assertEquals(400, loader.instruct("L-1", "EMULATED-PERSISTENT-FAILURE-1"));
        assertEquals(400, loader.instruct("L-1", "EMULATED-PERSISTENT-FAILURE-1"));
        assertBreaksOnly("refused_instruction_retried", "loader-refused-instruction");
    }

    @Test
    void failedInstructionThatIsGivenUpIsCaught() {
        var loader = loader("loader-failed-instruction");
        loader.load("L-1");
        assertEquals(500, loader.instruct("L-1", "EMULATED-INTERMITTENT-FAILURE-1"));
        assertEquals(201, loader.instruct("L-1", "R-1"));
        assertBreaksOnly("failed_instruction_not_retried", "loader-failed-instruction");
    }

    @Test
    void oldDataAreCaught() {
        var loader = loader("loader-old-data");
        loader.validate("L-1");
        loader.stage("L-1");
        Control.put("/loader-old-data/clock", "{'advance': 'P2D'}").statusCode(200);
        assertEquals(201, loader.process("L-1"));
        assertBreaksOnly("processed_long_after_staging", "loader-old-data");
    }

    @Test
    void missingValidationIsCaught() {
        var loader = loader("loader-no-validation");
        loader.load("L-1");
        loader.stage("L-2");
        assertEquals(201, loader.process("L-2"));
        assertBreaksOnly("processed_without_validation", "loader-no-validation");
    }

    @Test
    void secondRegistrationIsCaught() {
        var loader = loader("loader-registration");
        loader.load("L-1");
        assertEquals(200, loader.register("L-1"));
        assertEquals(200, loader.register("L-1"));
        assertBreaksOnly("registration_sent_twice", "loader-registration");
    }

    @Test
    void processAfterALostAnswerIsCaught() {
        var loader = loader("loader-lost-answer");
        addFault(
                "loader-lost-answer",
                "{'match': {'operation': 'processAccount'}, 'act': {'drop': 'after'}, 'times': 1}");
        loader.validate("L-1");
        loader.stage("L-1");
        assertEquals(0, loader.process("L-1"));
        loader.outlastClockSkew();
        assertEquals(400, loader.process("L-1"));
        assertBreaksOnly("process_repeated_without_status", "loader-lost-answer");
    }

    @Test
    void accountsBeyondTheLimitAreCaught() {
        var loader = loader("loader-limit");
        for (var number : List.of("L-1", "L-2")) {
            loader.validate(number);
            loader.stage(number);
        }
        Control.put("/loader-limit/processing", "{'concurrency_limit': 1, 'hold': true}")
                .statusCode(200);
        var held = CompletableFuture.supplyAsync(() -> loader.process("L-1"));
        List<Object> slots = List.of();
        while (slots.isEmpty()) {
            slots = Control.get("/loader-limit/processing").extract().path("slots");
        }
        assertEquals(429, loader.process("L-2"));
        Control.put("/loader-limit/processing", "{'hold': false}").statusCode(200);
        assertEquals(201, held.join());
        Loader.rest();
        assertEquals(201, loader.process("L-2"));
        assertBreaksOnly("concurrency_beyond_limit", "loader-limit");
    }

    @Test
    void tokenForEachCallIsCaught() {
        var loader = loader("loader-tokens");
        for (var number : List.of("L-1", "L-2")) {
            loader.fetchToken();
            assertEquals(200, loader.validate(number));
            loader.fetchToken();
            assertEquals(201, loader.stage(number));
            loader.fetchToken();
            assertEquals(201, loader.process(number));
        }
        assertBreaksOnly("token_fetched_for_every_call", "loader-tokens");
    }
}
