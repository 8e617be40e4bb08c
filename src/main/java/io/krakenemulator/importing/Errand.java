package io.krakenemulator.importing;

import io.krakenemulator.processing.Room;
import java.time.Instant;

/**
 * An account that is to be made though no client waits for it.
 *
 * @param supplier the import supplier's code
 * @param number the account's number in the source system
 * @param team the operations team, or {@code null} where none looks after the account
 * @param until the last moment, by the sandbox's clock, at which it may be made
 * @param hand the place of whoever sees to it
 */
public record Errand(String supplier, String number, String team, boolean isDryRun, Instant until, Room.Place hand) {}
