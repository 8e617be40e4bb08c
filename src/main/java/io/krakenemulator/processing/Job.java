package io.krakenemulator.processing;

/**
 * The account that a slot is taken for.
 *
 * @param supplier the import supplier's code
 * @param number the account's number in the source system
 */
public record Job(String supplier, String number, boolean dryRun) {}
