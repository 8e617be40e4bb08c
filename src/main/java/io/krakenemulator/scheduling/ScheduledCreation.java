package io.krakenemulator.scheduling;

import java.time.Instant;

/**
 * A scheduled account that a replica has taken on.
 *
 * @param team the operations team that its payload names; {@code null} where it names none
 * @param windowEnd by the sandbox's clock
 */
record ScheduledCreation(
        long sandboxId, String supplier, String number, boolean isDryRun, Instant windowEnd, String team) {}
