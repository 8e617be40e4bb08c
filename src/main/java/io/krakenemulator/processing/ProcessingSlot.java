package io.krakenemulator.processing;

import java.time.Instant;

/**
 * A slot that is taken for an account at this moment.
 *
 * @param number the slot's number in its sandbox; below 0 if the sandbox has no limit
 * @param held whether its work is stopped until it is released
 * @param takenAt in real time
 * @param leasedUntil in real time
 */
public record ProcessingSlot(
        int number,
        String supplierCode,
        String externalNumber,
        boolean dryRun,
        boolean held,
        Instant takenAt,
        Instant leasedUntil) {}
