package io.krakenemulator.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.validation.reference.VendorOutcome;
import java.time.Duration;

/**
 * The acts of a fault rule: what it does to a call.
 *
 * @param latency how long the call waits first; {@code null} for not at all. {@code null} stands for no act in the others, too
 * @param answer the answer in place of the work
 * @param drop when the connection closes
 * @param garbage when bytes without meaning take the place of the answer
 * @param bytesPerSecond the speed of the answer's body
 * @param vendor the outcome of the question to the payment vendor
 * @param processFailsAfter how long processing works before it fails
 * @param advanceClock by how much the clock of the sandbox moves forward
 */
record FaultAct(
        LatencyRange latency,
        FaultAnswer answer,
        FaultPhase drop,
        FaultPhase garbage,
        Integer bytesPerSecond,
        VendorOutcome vendor,
        Duration processFailsAfter,
        Duration advanceClock) {

    /** Returns the act of a rule as it is stored. */
    static FaultAct read(JsonNode rule) {
        var act = rule.path("act");
        var vendor = FaultMatch.text(act, "vendor");
        return new FaultAct(
                LatencyRange.read(act.path("latency")),
                FaultAnswer.read(act),
                FaultPhase.of(FaultMatch.text(act, "drop")),
                FaultPhase.of(FaultMatch.text(act, "garbage")),
                act.has("bytes_per_second") ? act.path("bytes_per_second").intValue() : null,
                vendor == null ? null : VendorOutcome.valueOf(vendor),
                LatencyRange.duration(act.path("process_fails_after")),
                LatencyRange.duration(act.path("advance_clock")));
    }

    /** Returns the act that breaks the connection, and nothing else. */
    static FaultAct drop(FaultPhase phase) {
        return new FaultAct(null, null, phase, null, null, null, null, null);
    }

    /** Returns whether the call does no work. */
    boolean skipsWork() {
        return answer != null || drop == FaultPhase.BEFORE || garbage == FaultPhase.BEFORE;
    }

    /** Returns whether the client gets no part of the answer. */
    boolean losesAnswer() {
        return isLoss(drop) || isLoss(garbage);
    }

    /** Returns whether the client gets no complete answer. */
    boolean breaksAnswer() {
        return drop != null || garbage != null;
    }

    private static boolean isLoss(FaultPhase phase) {
        return phase == FaultPhase.BEFORE || phase == FaultPhase.AFTER;
    }

    /** Returns the handler that spoils the answer on its way to the client; {@code null} if the answer stays as it is. */
    FaultyAnswer answerHandler() {
        if (losesAnswer()) {
            return new LostAnswer(garbage != null);
        } else if (breaksAnswer()) {
            return new BrokenAnswer(garbage != null);
        }
        return bytesPerSecond == null ? null : new SlowAnswer(bytesPerSecond);
    }
}
