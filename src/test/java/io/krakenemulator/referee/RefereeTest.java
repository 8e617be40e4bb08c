package io.krakenemulator.referee;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.krakenemulator.testing.Control;
import io.krakenemulator.testing.PostgresForTests;
import io.krakenemulator.testing.Store;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of the referee, on facts that the test writes. A fact is written as {@code operation status calls first last hash}:
 * the times in seconds since the first of March 2026, and the hash as a digit; 0 for none. A minus before the status marks a lost
 * answer, and a tilde one that a fault rule has answered. A number sign before the operation marks a call that names no account.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RefereeTest {

    private static final AtomicInteger SANDBOXES = new AtomicInteger();

    private static final String INSERT = """
            insert into call_fact (sandbox_id, import_supplier, external_account_number, operation, status, answered, faulted, body_hash,
                                   calls, first_at, last_at, first_sandbox_at, last_sandbox_at)
            select s.id, ?1, ?2, ?3, cast(?4 as int), ?5, ?11, cast(?6 as uuid), ?7,
                   t.start + ?8 * interval '1 second', t.start + ?9 * interval '1 second',
                   t.start + ?8 * interval '1 second', t.start + ?9 * interval '1 second'
              from sandbox s, (select timestamptz '2026-03-01T00:00:00Z' as start) t
             where s.name = ?10""";

    private static String sandboxWith(String facts) {
        var name = "referee-" + SANDBOXES.incrementAndGet();
        Control.likeGuide(name);
        Arrays.stream(facts.split(";"))
                .map(String::strip)
                .filter(fact -> !fact.isEmpty())
                .forEach(fact -> write(name, fact));
        return name;
    }

    private static void write(String sandbox, String fact) {
        var parts = fact.split(" +");
        boolean isNameless = parts[0].startsWith("#");
        boolean isFaulted = parts[1].startsWith("~");
        var status = isFaulted ? parts[1].substring(1) : parts[1];
        Store.run(
                INSERT,
                isNameless ? "" : "TENTACLE_ENERGY",
                isNameless ? "" : "N-1",
                isNameless ? parts[0].substring(1) : parts[0],
                Math.abs(Integer.parseInt(status)),
                !status.startsWith("-"),
                parts[5].repeat(8) + "-0000-0000-0000-" + parts[5].repeat(12),
                Long.parseLong(parts[2]),
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                sandbox,
                isFaulted);
    }

    private static String verdict(String sandbox, String rule) {
        return Control.get("/" + sandbox + "/referee?rule=" + rule)
                .statusCode(200)
                .extract()
                .path("rules[0].verdict");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "refusal_retried_unchanged | not_observed | validateAccount 200 2 1 9 0; validateAccount 400 2 1 9 0",
                "refusal_retried_unchanged | passed | validateAccount 400 1 1 1 1; validateAccount 400 1 5 5 2",
                "refusal_retried_unchanged | failed | validateAccount 400 2 1 5 1",
                "refusal_retried_unchanged | failed | stageAccount 400 1 1 1 1; stageAccount 503 1 5 5 1",
                "refusal_retried_unchanged | passed | validateAccount -400 1 1 1 1; validateAccount 400 1 5 5 1",
                "refusal_retried_unchanged | passed | processAccount 400 2 1 5 1; stageAccount 201 1 3 3 0",
                "refusal_retried_unchanged | failed | processAccount 400 2 1 5 1; stageAccount 201 1 6 6 0",
                "refusal_retried_unchanged | passed | validateAccount 400 2 1 5 1; #createProducts 201 1 3 3 0",
                "refusal_retried_unchanged | not_observed | createPaymentInstruction 400 2 1 5 1",
                "throttled_process_not_retried | not_observed | processAccount 201 1 1 1 0",
                "throttled_process_not_retried | failed | processAccount 429 3 1 9 1",
                "throttled_process_not_retried | passed | processAccount 429 3 1 9 1; processAccount 201 1 12 12 0",
                "throttled_process_not_retried | failed | processAccount 429 1 9 9 1; processAccount 400 1 8 8 2",
                "throttled_process_retried_at_once | not_observed | processAccount 429 1 1 1 1",
                "throttled_process_retried_at_once | passed | processAccount 429 3 1 2 1; processAccount 201 1 4 4 0",
                "throttled_process_retried_at_once | failed | processAccount 429 3 1 1.9 1; processAccount 201 1 4 4 0",
                "throttled_process_retried_at_once | failed | processAccount 429 1 1 1 1; processAccount 201 1 1.4 1.4 0",
                "throttled_process_not_retried | passed | processAccount 201 1 1 1 0; processAccount 429 1 2 2 1",
                "refusal_retried_unchanged | passed | createNotes 400 2 3 5 1; scheduleAccount 201 1 1 1 0",
                "refusal_retried_unchanged | passed | createNotes 400 2 3 5 1; processAccount -201 1 1 1 0",
                "refusal_retried_unchanged | failed | createNotes 400 2 3 5 1; processAccount 201 1 1 1 0",
                "refused_instruction_retried | not_observed | createPaymentInstruction 201 2 1 9 1",
                "refused_instruction_retried | passed | createPaymentInstruction 400 1 1 1 1",
                "refused_instruction_retried | failed | createPaymentInstruction 400 2 1 2 1",
                "refused_instruction_retried | failed | createPaymentInstruction 400 1 1 1 1; createPaymentInstruction 201 1 2 2 1",
                "refused_instruction_retried | passed | createPaymentInstruction 400 1 1 1 1; createPaymentInstruction 201 1 2 2 2",
                "refused_instruction_retried | passed | createPaymentInstruction 400 2 1 3 1; processAccount 201 1 2 2 0",
                "failed_instruction_not_retried | not_observed | createPaymentInstruction 400 2 1 9 1",
                "failed_instruction_not_retried | failed | createPaymentInstruction 500 1 1 1 1",
                "failed_instruction_not_retried | failed | createPaymentInstruction 500 1 1 1 1; createPaymentInstruction 201 1 2 2 2",
                "failed_instruction_not_retried | passed | createPaymentInstruction 500 1 1 1 1; createPaymentInstruction 201 1 2 2 1",
                "failed_instruction_not_retried | passed | createPaymentInstruction 500 2 1 2 1",
                "processed_long_after_staging | not_observed | processAccount 201 1 1 1 0",
                "processed_long_after_staging | passed | stageAccount 201 1 1 1 0; processAccount 201 1 604801 604801 0",
                "processed_long_after_staging | failed | stageAccount 201 1 1 1 0; processAccount 201 1 604802 604802 0",
                "processed_long_after_staging | passed | stageAccount 201 1 1 1 0; stageAccount 200 2 2 3 0;"
                        + " processAccount 201 1 604803 604803 0",
                "processed_without_validation | not_observed | validateAccount 200 1 1 1 0",
                "processed_without_validation | not_observed | processAccount 201 1 2 2 0",
                "processed_without_validation | passed | stageAccount 201 1 0 0 0; validateAccount 200 1 1 1 0; processAccount 201 1 2 2 0",
                "processed_without_validation | failed | stageAccount 201 1 0 0 0; validateAccount 200 1 3 3 0; processAccount 201 1 2 2 0",
                "processed_without_validation | failed | stageAccount 201 1 0 0 0; validateAccount 400 1 1 1 1; processAccount 201 1 2 2 0",
                "processed_without_validation | not_observed | stageAccount 201 1 0 0 0; #validateAccount 200 1 1 1 0; processAccount 201 1 2 2 0",
                "registration_sent_twice | not_observed | sendRegistrationFlows 404 2 1 9 0",
                "registration_sent_twice | passed | sendRegistrationFlows 200 1 1 1 0",
                "registration_sent_twice | failed | sendRegistrationFlows 200 2 1 3 0",
                "registration_sent_twice | failed | sendRegistrationFlows -200 1 1 1 0; sendRegistrationFlows 200 1 3 3 0",
                "registration_sent_twice | passed | sendRegistrationFlows 200 2 1 3 0; meterpointStatusesForAccount 200 1 2 2 0",
                "registration_sent_twice | failed | sendRegistrationFlows 200 2 1 3 0; meterpointStatusesForAccount 200 1 4 4 0",
                "process_repeated_without_status | not_observed | processAccount -201 1 1 1 0",
                "process_repeated_without_status | failed | processAccount -201 1 1 1 0; processAccount 400 1 3 3 1",
                "process_repeated_without_status | failed | processAccount -201 2 1 3 0; accountTransferStatus 200 1 4 4 0",
                "process_repeated_without_status | passed | processAccount -201 1 1 1 0; accountTransferStatus 200 1 2 2 0",
                "process_repeated_without_status | passed | processAccount -201 1 1 1 0; processAccount 400 1 3 3 1;"
                        + " accountTransferStatus 200 1 2 2 0",
                "process_repeated_without_status | failed | processAccount -201 1 1 1 0; processAccount 400 1 3 3 1;"
                        + " accountTransferStatus 200 1 4 4 0",
                "concurrency_beyond_limit | passed | processAccount 201 1 1 1 0; processAccount ~429 1 0 0 1",
                "throttled_process_not_retried | failed | processAccount ~429 1 1 1 1",
                "throttled_process_retried_at_once | failed | processAccount ~429 2 1 1.2 1",
                "refused_instruction_retried | failed | createPaymentInstruction ~400 2 1 2 1",
                "failed_instruction_not_retried | failed | createPaymentInstruction ~500 1 1 1 1",
                "process_repeated_without_status | failed | processAccount ~-0 2 1 3 0",
                "processed_long_after_staging | passed | stageAccount 201 1 1 1 0; stageAccount -0 1 700000 700000 0;"
                        + " processAccount 201 1 700003 700003 0",
                "processed_long_after_staging | failed | stageAccount 201 1 1 1 0; stageAccount ~-0 1 700000 700000 0;"
                        + " processAccount 201 1 700003 700003 0",
                "concurrency_beyond_limit | not_observed | validateAccount 200 1 1 1 0",
                "concurrency_beyond_limit | passed | processAccount 201 1 1 1 0",
                "concurrency_beyond_limit | failed | processAccount 201 1 1 1 0; processAccount 429 1 0 0 1",
                "token_fetched_for_every_call | not_observed | validateAccount 200 9 1 9 0",
                "token_fetched_for_every_call | passed | #graphql 200 3 1 9 0; validateAccount 200 7 1 9 0",
                "token_fetched_for_every_call | passed | #graphql 200 3 1 7201 0; validateAccount 200 3 1 9 0",
                "token_fetched_for_every_call | failed | #graphql 200 3 1 9 0; validateAccount 200 3 1 9 0"
            })
    void ruleJudgesTheFacts(String rule, String verdict, String facts) {
        assertEquals(verdict, verdict(sandboxWith(facts), rule));
    }

    @Test
    void clientWithinTheGraceIsNotBlamed() {
        var name = sandboxWith("processAccount 429 1 1 1 1; createPaymentInstruction 500 1 1 1 1");
        for (var rule : new String[] {"throttled_process_not_retried", "failed_instruction_not_retried"}) {
            Control.get("/" + name + "/referee?grace=P3650D&rule=" + rule)
                    .body("rules[0].verdict", equalTo("not_observed"));
        }
    }

    @Test
    void ageOfStagedDataIsASetting() {
        var name = sandboxWith("stageAccount 201 1 1 1 0; processAccount 201 1 12 12 0");
        var path = "/" + name + "/referee?rule=processed_long_after_staging&staged_age=";
        Control.get(path + "PT11S").body("rules[0].verdict", equalTo("passed"));
        Control.get(path + "PT10.999999S").body("rules[0].verdict", equalTo("failed"));
    }

    @Test
    void offendersAreNamedWithTheirCalls() {
        var name = sandboxWith("sendRegistrationFlows 200 2 1 3 0");
        Control.get("/" + name + "/referee")
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("failed", equalTo(1))
                .body("not_observed", equalTo(RefereeRule.values().length - 1))
                .body("rules.size()", equalTo(RefereeRule.values().length))
                .body("rules[7].observed", equalTo(1))
                .body("rules[7].violations", equalTo(1))
                .body("rules[7].offenders[0].import_supplier", equalTo("TENTACLE_ENERGY"))
                .body("rules[7].offenders[0].external_account_number", equalTo("N-1"))
                .body("rules[7].offenders[0].calls[0].operation", equalTo("sendRegistrationFlows"))
                .body("rules[7].offenders[0].calls[0].calls", equalTo(2))
                .body("rules[7].offenders[0].calls[0].first_at", equalTo("2026-03-01T00:00:01.000000Z"))
                .body("rules[7].offenders[0].calls[0].faulted", equalTo(false));
    }

    @Test
    void onlyTheFirstTenOffendersAreListed() {
        var name = sandboxWith("sendRegistrationFlows 200 2 1 3 0");
        Store.run("""
                insert into call_fact
                select sandbox_id, import_supplier, 'M-' || n, operation, status, answered, faulted, body_hash, calls,
                       first_at + n * interval '1 second', last_at + n * interval '1 second', first_sandbox_at, last_sandbox_at
                  from call_fact, generate_series(1, 11) n
                 where sandbox_id = (select id from sandbox where name = ?1)""", name);
        Control.get("/" + name + "/referee?rule=registration_sent_twice")
                .body("rules[0].violations", equalTo(12))
                .body("rules[0].offenders.size()", equalTo(10))
                .body("rules[0].offenders[0].external_account_number", equalTo("N-1"))
                .body("rules[0].offenders[9].external_account_number", equalTo("M-9"));
    }

    @Test
    void lostCallsLeaveOnlyRulesThatNeedNotEveryCall() {
        var name = sandboxWith("sendRegistrationFlows 200 2 1 3 0; processAccount 429 2 1 1.2 1");
        Store.run("""
                insert into journal (owner, sandbox_id, facts_lost) select id, id, 7 from sandbox where name = ?1
                on conflict (owner) do update set facts_lost = 7""", name);
        Control.get("/" + name + "/referee")
                .body("lost_calls", equalTo(7))
                .body("failed", equalTo(2))
                .body("rules[2].verdict", equalTo("failed"))
                .body("rules[7].verdict", equalTo("not_observed"))
                .body("rules[9].verdict", equalTo("failed"));
    }

    @Test
    void replicaWorksOnTwoReportsAtOnce() throws Exception {
        var name = sandboxWith("");
        var lock = CompletableFuture.runAsync(() ->
                Store.run("do $$ begin lock table call_fact in access exclusive mode; perform pg_sleep(4); end $$"));
        Thread.sleep(500);
        var reports = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> Control.get("/" + name + "/referee").extract().statusCode()))
                .limit(2)
                .toList();
        Thread.sleep(1000);
        Control.get("/" + name + "/referee").statusCode(503).body("detail", containsString("2 reports already"));
        lock.join();
        for (var report : reports) {
            assertEquals(200, report.join());
        }
        Control.get("/" + name + "/referee").statusCode(200);
    }

    private static String as(String type, String sandbox) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + PostgresForTests.ADMIN_KEY)
                .header("Accept", type)
                .get("/emulator/v1/sandboxes/" + sandbox + "/referee")
                .then()
                .statusCode(200)
                .contentType(containsString(type))
                .extract()
                .asString();
    }

    @Test
    void clientChoosesTheForm() {
        var name =
                sandboxWith("sendRegistrationFlows 200 2 1 3 0; stageAccount 201 1 0 0 0; processAccount 201 1 1 1 0");
        var page = as("text/markdown", name);
        assertTrue(page.startsWith("# Referee on the sandbox " + name + "\n\nFailed: 2 rules."), page);
        assertTrue(
                page.contains("| `registration_sent_twice` | failed | 1 registered accounts | 1 | inference |"), page);
        assertTrue(page.contains("* TENTACLE\\_ENERGY; N-1; sendRegistrationFlows 200, 2 times from 2026-03-01"), page);
        var report = as("application/xml", name);
        assertTrue(report.contains("failures=\"2\" errors=\"0\" skipped=\"7\""), report);
        assertTrue(
                report.contains(
                        "<testcase classname=\"referee\" name=\"registration_sent_twice\"><failure message=\"1 of 1"),
                report);
    }

    @Test
    void factsOfOtherSandboxesDoNotCount() {
        sandboxWith("sendRegistrationFlows 200 2 1 3 0");
        assertEquals("not_observed", verdict(sandboxWith(""), "registration_sent_twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule=nonsense", "grace=60", "grace=-PT1S", "staged_age=P9999999D", "fail=true"})
    void wrongQueriesAreRefused(String query) {
        Control.get("/guide/referee?" + query).statusCode(400).body("code", equalTo("query_failed_validation"));
    }

    @Test
    void statementsNameOperationsOfTheContract() throws java.io.IOException {
        var contract = java.nio.file.Files.readString(java.nio.file.Path.of("contract/both.yaml"));
        var unknown = Arrays.stream(RefereeRule.values())
                .flatMap(rule -> java.util.regex.Pattern.compile("operation (?:=|<>|in) \\(?'(\\w+)'")
                        .matcher(rule.sql())
                        .results()
                        .map(found -> found.group(1)))
                .filter(name -> !name.equals("graphql") && !contract.contains("operationId: " + name))
                .collect(Collectors.toSet());
        assertEquals(java.util.Set.of(), unknown);
        assertFalse(contract.isEmpty());
    }
}
