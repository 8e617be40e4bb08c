package io.krakenemulator.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ready-made lists of fault rules, each for a kind of trouble that migrations meet. */
@RegisterForReflection
@Schema(name = "FaultSetName", description = "The name of a ready-made set of fault rules.")
public enum FaultSet {
    /** Connections that break. */
    @JsonProperty("flaky-network")
    FLAKY_NETWORK(
            "flaky-network",
            "Eight calls in a hundred lose their connection: before the work, after the commit, or in the middle of the"
                    + " answer. Others wait for up to two seconds.",
            """
            [{"match": {"probability": 0.03}, "act": {"drop": "before"}},
             {"match": {"probability": 0.03}, "act": {"drop": "after"}},
             {"match": {"probability": 0.02}, "act": {"drop": "during"}},
             {"match": {"probability": 0.2}, "act": {"latency": {"min": "PT0.1S", "max": "PT2S"}}}]"""),

    /** Answers that take long. */
    @JsonProperty("slow-night")
    SLOW_NIGHT(
            "slow-night",
            "Every call waits: process for two to eight seconds, one other call in ten for five to fifteen seconds, and the"
                    + " rest for up to one second.",
            """
            [{"match": {"operation": "processAccount"}, "act": {"latency": {"min": "PT2S", "max": "PT8S"}}},
             {"match": {"probability": 0.1}, "act": {"latency": {"min": "PT5S", "max": "PT15S"}}},
             {"act": {"latency": {"min": "PT0.2S", "max": "PT1S"}}}]"""),

    /** A payment vendor that does not answer. */
    @JsonProperty("vendor-outage")
    VENDOR_OUTAGE(
            "vendor-outage",
            "The payment vendor cannot answer for now: each payment instruction fails after one second, and is to be sent"
                    + " again unchanged.",
            """
            [{"match": {"operation": "createPaymentInstruction"},
              "act": {"latency": "PT1S", "vendor": "INTERMITTENT_FAILURE"}}]"""),

    /** An interface that is closed. */
    @JsonProperty("maintenance-window")
    MAINTENANCE_WINDOW(
            "maintenance-window", "Every call is answered 503 with Retry-After: 60, until the rule is deleted.", """
            [{"act": {"status": 503, "retry_after": "PT1M", "body": {"detail": "Closed for maintenance."}}}]"""),

    /** An interface that takes only some of the calls. */
    @JsonProperty("throttled")
    THROTTLED("throttled", "Three calls in ten are answered 429: most with Retry-After: 1, the others without.", """
            [{"match": {"probability": 0.2},
              "act": {"status": 429, "retry_after": "PT1S", "body": {"detail": "Too many requests. Try again in 1 second."}}},
             {"match": {"probability": 0.125},
              "act": {"status": 429, "body": {"detail": "Too many requests."}}}]""");

    private final String wire;
    private final String description;
    private final String rules;

    FaultSet(String wire, String description, String rules) {
        this.wire = wire;
        this.description = description;
        this.rules = rules;
    }

    /** Returns the name of the set in the control API. */
    public String wire() {
        return wire;
    }

    public String description() {
        return description;
    }

    /** Returns the rules as an array in JSON. Each has the form in which an operator writes one. */
    public String rules() {
        return rules;
    }
}
