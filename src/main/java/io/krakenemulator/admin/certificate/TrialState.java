package io.krakenemulator.admin.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.sandbox.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings of the sandbox of a scenario at this moment, and what the loader has met in it.
 *
 * @param faults the fault rules as {@code {"fired", "rule"}}
 * @param lastFaultId the id of the rule that was added last
 * @param explores whether crash points are explored
 * @param limit how many accounts may be in progress at once
 * @param holdsWork whether processing is held
 * @param firstCall when the first call began, by the clock of the sandbox; {@code null} if none is recorded
 * @param lastCall when the last call began, by the clock of the sandbox; {@code null} if none is recorded
 * @param skippedCalled whether a call named an account that is marked to be skipped
 */
record TrialState(
        JsonNode faults,
        int lastFaultId,
        boolean explores,
        SandboxClock.Mode clockMode,
        Instant clockAt,
        int limit,
        long leastMillis,
        long mostMillis,
        boolean holdsWork,
        Instant firstCall,
        Instant lastCall,
        boolean skippedCalled) {

    /**
     * Returns in a sentence which setting of the scenario somebody has changed.
     *
     * @param rules the fault rules of the scenario
     */
    Optional<String> findChange(JsonNode rules, ScenarioSetup setup) {
        var changes = new ArrayList<String>();
        var present = faults.valueStream().map(fault -> fault.path("rule")).toList();
        if (lastFaultId != rules.size() || !present.equals(rules.valueStream().toList())) {
            changes.add("fault rules");
        }
        if (explores) {
            changes.add("crash points");
        }
        if (hasOtherClock(rules, setup)) {
            changes.add("clock");
        }
        if (setup.effectiveLimit() != limit
                || setup.duration().minMillis() != leastMillis
                || setup.duration().maxMillis() != mostMillis
                || holdsWork) {
            changes.add("processing");
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of("Somebody has changed in the sandbox: " + String.join(", ", changes) + ".");
    }

    private boolean hasOtherClock(JsonNode rules, ScenarioSetup setup) {
        var clock = setup.clock();
        if (clock.mode() != clockMode) {
            return true;
        }
        return clock.mode() == SandboxClock.Mode.FROZEN
                && !List.of(clock.at(), clock.at().plus(steps(rules))).contains(clockAt);
    }

    /** Returns by how much the fault rules of a scenario move the clock. */
    private static Duration steps(JsonNode rules) {
        return rules.valueStream()
                .map(rule -> rule.at("/act/advance_clock"))
                .filter(JsonNode::isTextual)
                .map(step -> Duration.parse(step.textValue()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Returns in a sentence what the loader has not met, although it may have reached the end state.
     *
     * @param rules the fault rules of the scenario
     */
    Optional<String> findUnmet(JsonNode rules, ScenarioSetup setup) {
        for (int i = 0; i < faults.size(); i++) {
            if (faults.path(i).path("fired").longValue() == 0) {
                return Optional.of("Fault rule " + (i + 1) + " of " + faults.size()
                        + " never acted, so the loader has not met the whole scenario.");
            }
        }
        if (!steps(rules).isZero() && !sawChange(setup.clock().at())) {
            return Optional.of("The clock did not change between the first and the last call of the loader.");
        }
        return setup.skipsAccounts() && !skippedCalled
                ? Optional.of("No call named an account that is marked to be skipped.")
                : Optional.empty();
    }

    private boolean sawChange(Instant before) {
        return firstCall != null && !firstCall.isAfter(before) && lastCall.isAfter(before);
    }
}
