package io.krakenemulator.admin.certificate;

import io.krakenemulator.lifecycle.ClockSetting;
import io.krakenemulator.processing.WorkDuration;
import io.krakenemulator.sandbox.SandboxClock;
import java.time.Instant;

/**
 * The settings of the sandbox of a scenario, beside its faults.
 *
 * @param limit how many accounts may be in progress at once; {@code null} for the usual limit
 * @param duration how long processing an account takes
 * @param clock the clock of the sandbox
 * @param skipsAccounts whether every tenth account, the second one first, is marked to be skipped
 */
record ScenarioSetup(Integer limit, WorkDuration duration, ClockSetting clock, boolean skipsAccounts) {

    private static final WorkDuration NO_TIME = new WorkDuration(0, 0);

    private static final int SKIPPED_EVERY = 10;

    /** Each new sandbox has this limit. */
    private static final int USUAL_LIMIT = 100;

    /** A sandbox with real time and without limits. */
    static final ScenarioSetup USUAL = new ScenarioSetup(null, NO_TIME, ClockSetting.LIVE, false);

    static ScenarioSetup ofWork(Integer limit, int leastMillis, int mostMillis) {
        return new ScenarioSetup(limit, new WorkDuration(leastMillis, mostMillis), ClockSetting.LIVE, false);
    }

    static ScenarioSetup ofClock(SandboxClock.Mode mode, String at) {
        return new ScenarioSetup(null, NO_TIME, new ClockSetting(mode, Instant.parse(at)), false);
    }

    static ScenarioSetup withSkips() {
        return new ScenarioSetup(null, NO_TIME, ClockSetting.LIVE, true);
    }

    /** Returns how many accounts may be in progress at once. */
    int effectiveLimit() {
        return limit == null ? USUAL_LIMIT : limit;
    }

    /** Returns whether the account at a position, from 0, is marked to be skipped. */
    boolean skips(int position) {
        return skipsAccounts && position % SKIPPED_EVERY == 1;
    }
}
