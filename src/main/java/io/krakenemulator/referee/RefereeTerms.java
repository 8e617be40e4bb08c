package io.krakenemulator.referee;

import java.time.Duration;
import java.util.List;

/**
 * The terms of one judgement.
 *
 * @param stagedAge the greatest age of staged data that may be processed, by the clock of the sandbox
 * @param grace how long a client may take before a missing call counts as left out, by the real clock
 * @param rules the rules to judge by
 */
public record RefereeTerms(Duration stagedAge, Duration grace, List<RefereeRule> rules) {

    /** Copies the rules. */
    public RefereeTerms {
        rules = List.copyOf(rules);
    }
}
