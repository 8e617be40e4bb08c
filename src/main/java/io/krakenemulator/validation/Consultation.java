package io.krakenemulator.validation;

/**
 * A question of a rule about the reference data.
 *
 * @param asked the list
 * @param value the value that the rule looked up
 * @param isFound whether the list has an item of that value
 */
public record Consultation(AskedList asked, String value, boolean isFound) {}
