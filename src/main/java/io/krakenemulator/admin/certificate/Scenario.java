package io.krakenemulator.admin.certificate;

import io.krakenemulator.sandbox.SandboxClock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The situations that a certificate puts a loader into. Every fault rule ends after some calls, so a loader that tries again can
 * always finish. Each fault rule acts on a loader that brings in three accounts. The names on the wire are in lower case with dashes.
 */
enum Scenario {
    CALM("Nothing fails.", Faults.NONE),

    SLOW_ANSWERS("Every third call waits for up to half a second.", """
            [{"match": {"every": 3}, "act": {"latency": {"min": "PT0.1S", "max": "PT0.5S"}}, "times": 60}]"""),
    SLOW_BODIES("Some answers arrive at 2,000 bytes a second.", """
            [{"match": {"every": 7}, "act": {"bytes_per_second": 2000}, "times": 12}]"""),
    SLOW_PROCESS("Processing an account takes up to half a second.", Faults.NONE, ScenarioSetup.ofWork(null, 100, 500)),

    VALIDATE_FAILS(
            "Every second validation is answered 500.", Faults.everySecond("validateAccount", "\"status\": 500")),
    STAGE_FAILS("Every second staging is answered 500.", Faults.everySecond("stageAccount", "\"status\": 500")),
    PROCESS_FAILS(
            "Every second process call is answered 500.", Faults.everySecond("processAccount", "\"status\": 500")),
    STATUS_FAILS("Every second status call is answered 500, and two process calls lose their answers.", """
            [{"match": {"operation": "processAccount", "every": 2}, "act": {"drop": "after"}, "times": 2},
             {"match": {"operation": "accountTransferStatus"}, "act": {"status": 500}, "times": 2}]"""),
    NOTES_FAIL("Every second call with notes is answered 500.", Faults.everySecond("createNotes", "\"status\": 500")),
    TRANSACTIONS_FAIL(
            "Every second call with transactions is answered 500.",
            Faults.everySecond("createTransactions", "\"status\": 500")),

    UNAVAILABLE("Every fifth call is answered 503 with Retry-After: 1.", """
            [{"match": {"every": 5}, "act": {"status": 503, "retry_after": "PT1S",
              "body": {"detail": "Service temporarily unavailable."}}, "times": 15}]"""),
    BAD_GATEWAY("Every fourth call is answered 502 with a page of a proxy.", """
            [{"match": {"every": 4}, "act": {"status": 502, "headers": {"Content-Type": "text/html"},
              "body": "<html><body><h1>502 Bad Gateway</h1></body></html>"}, "times": 30}]"""),
    GATEWAY_TIMEOUT(
            "Every second process call imports its account after 0.3 seconds, and its answer is lost. Every second staging is"
                    + " answered 504.",
            """
            [{"match": {"operation": "processAccount", "every": 2}, "act": {"latency": "PT0.3S", "drop": "after"}, "times": 5},
             {"match": {"operation": "stageAccount", "every": 2}, "act": {"latency": "PT0.3S", "status": 504}, "times": 10}]"""),
    MAINTENANCE_WINDOW("The first twelve calls are answered 503 with Retry-After: 1.", """
            [{"act": {"status": 503, "retry_after": "PT1S", "body": {"detail": "Closed for maintenance."}}, "times": 12}]"""),
    ERROR_BURST("The first six stagings in a row are answered 503.", """
            [{"match": {"operation": "stageAccount"}, "act": {"status": 503}, "times": 6}]"""),

    THROTTLED_PROCESS("Every third process call is answered 429 with Retry-After: 1.", """
            [{"match": {"operation": "processAccount", "every": 3}, "act": {"status": 429, "retry_after": "PT1S",
              "body": {"detail": "Too many requests. Try again in 1 second."}}, "times": 15}]"""),
    THROTTLED_WITHOUT_HINT(
            "Every second process call is answered 429 without Retry-After.",
            Faults.everySecond("processAccount", "\"status\": 429")),
    THROTTLED_BURST("The first six process calls in a row are answered 429.", """
            [{"match": {"operation": "processAccount"}, "act": {"status": 429, "retry_after": "PT1S"}, "times": 6}]"""),
    THROTTLED_EVERYWHERE("Every fourth call is answered 429 without Retry-After.", """
            [{"match": {"every": 4}, "act": {"status": 429, "body": {"detail": "Too many requests."}}, "times": 40}]"""),
    ONE_AT_A_TIME(
            "One account at a time may be in progress, for up to 0.2 seconds.",
            Faults.NONE,
            ScenarioSetup.ofWork(1, 50, 200)),
    THREE_AT_A_TIME(
            "Three accounts at a time may be in progress, for up to 0.4 seconds.",
            Faults.NONE,
            ScenarioSetup.ofWork(3, 100, 400)),

    VALIDATE_LOST(
            "Every second validation breaks before the work.",
            Faults.everySecond("validateAccount", "\"drop\": \"before\"")),
    STAGE_LOST_BEFORE(
            "Every second staging breaks before the work.", Faults.everySecond("stageAccount", "\"drop\": \"before\"")),
    STAGE_LOST_AFTER(
            "Every second staging is done, and its answer is lost.",
            Faults.everySecond("stageAccount", "\"drop\": \"after\"")),
    PROCESS_LOST_BEFORE(
            "Every second process call breaks before the work.",
            Faults.everySecond("processAccount", "\"drop\": \"before\"")),
    PROCESS_LOST_AFTER(
            "Every second process call imports its account, and its answer is lost.",
            Faults.everySecond("processAccount", "\"drop\": \"after\"")),
    PROCESS_CUT_OFF(
            "Every second process call imports its account, and half of its answer arrives.",
            Faults.everySecond("processAccount", "\"drop\": \"during\"")),
    NOTES_LOST_AFTER(
            "Every second call with notes adds them, and its answer is lost.",
            Faults.everySecond("createNotes", "\"drop\": \"after\"")),
    TRANSACTIONS_LOST_BEFORE(
            "Every second call with transactions breaks before the work.",
            Faults.everySecond("createTransactions", "\"drop\": \"before\"")),
    TRANSACTIONS_LOST_AFTER(
            "Every second call with transactions adds them, and its answer is lost.",
            Faults.everySecond("createTransactions", "\"drop\": \"after\"")),
    GARBAGE_BEFORE("Every sixth call is answered with bytes that are no HTTP, and does no work.", """
            [{"match": {"every": 6}, "act": {"garbage": "before"}, "times": 20}]"""),
    GARBAGE_AFTER(
            "Every second process call imports its account, and is answered with bytes that are no HTTP.",
            Faults.everySecond("processAccount", "\"garbage\": \"after\"")),

    PROCESS_FAILS_MIDWAY(
            "Every second process call works for 0.3 seconds and fails with 503.",
            Faults.everySecond("processAccount", "\"process_fails_after\": \"PT0.3S\"")),
    PROCESS_DIES(
            "Every second process call works for 0.3 seconds and ends without an answer and without an account.",
            Faults.everySecond("processAccount", "\"process_fails_after\": \"PT0.3S\", \"drop\": \"after\"")),

    FLAKY_NETWORK("One call in ten loses its connection: before the work, after the commit, or in the answer.", """
            [{"match": {"probability": 0.04}, "act": {"drop": "before"}, "times": 20},
             {"match": {"probability": 0.04}, "act": {"drop": "after"}, "times": 20},
             {"match": {"probability": 0.03}, "act": {"drop": "during"}, "times": 15}]"""),
    FLAKY_SERVICE("Three calls in ten are answered 500, 503 or 429.", """
            [{"match": {"probability": 0.1}, "act": {"status": 500}, "times": 25},
             {"match": {"probability": 0.11}, "act": {"status": 503}, "times": 25},
             {"match": {"probability": 0.12}, "act": {"status": 429}, "times": 25}]"""),

    FROZEN_CLOCK(
            "The clock stands still, so every answer has the same time.",
            Faults.NONE,
            ScenarioSetup.ofClock(SandboxClock.Mode.FROZEN, "2024-07-01T11:00:00Z")),
    MIDNIGHT(
            "The day changes in London after the fifth call, an hour before it changes in UTC.",
            Faults.AFTER_FIVE_CALLS,
            ScenarioSetup.ofClock(SandboxClock.Mode.FROZEN, "2024-06-30T22:59:59Z")),
    CLOCKS_GO_BACK(
            "Summer time ends in London after the fifth call.",
            Faults.AFTER_FIVE_CALLS,
            ScenarioSetup.ofClock(SandboxClock.Mode.FROZEN, "2024-10-27T00:59:59Z")),

    SKIPPED_ACCOUNTS(
            "Every tenth account is marked to be skipped, and must stay out.", Faults.NONE, ScenarioSetup.withSkips());

    private final String description;
    private final String faults;
    private final ScenarioSetup setup;

    Scenario(String description, String faults) {
        this(description, faults, ScenarioSetup.USUAL);
    }

    Scenario(String description, String faults, ScenarioSetup setup) {
        this.description = description;
        this.faults = faults;
        this.setup = setup;
    }

    /** Texts of fault rules. */
    private static final class Faults {

        private static final String NONE = "[]";

        /** Moves the clock by two seconds, whenever the loader starts and however fast it is. */
        private static final String AFTER_FIVE_CALLS = """
                [{"match": {"after": 4}, "act": {"advance_clock": "PT2S"}, "times": 1}]""";

        private Faults() {}

        /** Returns a rule for every second call of an operation, 25 times at most. */
        private static String everySecond(String operation, String act) {
            return "[{\"match\": {\"operation\": \"" + operation + "\", \"every\": 2}, \"act\": {" + act
                    + "}, \"times\": 25}]";
        }
    }

    /** Returns the seed of the sandbox. With it, each rule with a probability acts in the first twelve calls. */
    String seed() {
        return "certificate-" + wire() + "-2";
    }

    /** Returns the name in answers and reports, such as {@code process-lost-after}. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the scenario of that name. */
    static Optional<Scenario> find(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }

    /** Returns what happens to the calls of the loader, in a sentence. */
    String description() {
        return description;
    }

    /** Returns the fault rules as an array in JSON. Each has the form in which an operator writes one. */
    String faults() {
        return faults;
    }

    ScenarioSetup setup() {
        return setup;
    }
}
