package io.krakenemulator.referee;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The result of one rule.
 *
 * @param observed the number of units that the rule could judge
 * @param violations the number of units that break the rule
 * @param offenders the first ten of them by time: an array in JSON, empty if there are none
 */
public record Ruling(RefereeRule rule, long observed, long violations, JsonNode offenders) {

    /** Returns the verdict. */
    public Verdict verdict() {
        if (observed == 0) {
            return Verdict.NOT_OBSERVED;
        }
        return violations == 0 ? Verdict.PASSED : Verdict.FAILED;
    }

    /** The verdict on a client by one rule. */
    public enum Verdict {
        /** The client did what the rule is about, and did it well. */
        PASSED,
        /** The client broke the rule. */
        FAILED,
        /** The client did nothing that the rule could judge. */
        NOT_OBSERVED
    }
}
