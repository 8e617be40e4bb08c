package io.krakenemulator.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A scheduled account that a replica has taken on.
 *
 * @param claim what tells this take-on from any other
 * @param team the operations team that its payload names; {@code null} where it names none
 * @param windowEnd by the sandbox's clock
 */
record ScheduledCreation(
        long sandboxId, String supplier, String number, UUID claim, boolean isDryRun, Instant windowEnd, String team) {}
