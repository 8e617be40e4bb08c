package io.krakenemulator.sandbox;

import java.time.Instant;

/**
 * The clock that resets of a sandbox return to, as an operator has set it.
 *
 * @param setAt the real time at which the operator set the baseline
 * @param mode how the clock runs after a reset
 * @param at the moment that the clock shows right after a reset; {@code null} for a live clock
 */
public record Baseline(Instant setAt, SandboxClock.Mode mode, Instant at) {

    /**
     * Returns the clock after a reset.
     *
     * @param real the real time of the reset
     */
    public SandboxClock clock(Instant real) {
        return switch (mode) {
            case LIVE -> SandboxClock.live();
            case FROZEN -> SandboxClock.frozen(at);
            case OFFSET -> SandboxClock.offset(at, real);
        };
    }
}
