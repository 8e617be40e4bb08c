package io.krakenemulator.importing;

import io.krakenemulator.processing.Bulkhead;
import java.time.Instant;

/**
 * A scheduled account, which is created without a client that waits for it.
 *
 * @param supplier the import supplier's code
 * @param number the account's number in the source system
 * @param team the operations team; {@code null} if there is none
 * @param until the last moment, by the sandbox's clock, at which the account may be created
 * @param workerSlot the worker slot that is released while the work waits
 */
public record ScheduledImport(
        String supplier, String number, String team, boolean isDryRun, Instant until, Bulkhead.Permit workerSlot) {}
