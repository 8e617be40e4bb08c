package io.krakenemulator.processing;

import java.time.Instant;

/**
 * A slot at which an account is processed at this moment.
 *
 * @param number the slot's number in its sandbox; below 0 where the sandbox has no limit
 * @param held whether its work has been stopped, to go on when it is released
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
