package io.krakenemulator.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A schedule that a replica has claimed.
 *
 * @param claim the token of the claim
 * @param team the operations team in the payload; {@code null} if it names none
 * @param windowEnd by the sandbox's clock
 */
record ScheduledCreation(
        long sandboxId, String supplier, String number, UUID claim, boolean isDryRun, Instant windowEnd, String team) {}
