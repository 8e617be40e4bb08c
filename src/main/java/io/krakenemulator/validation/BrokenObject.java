package io.krakenemulator.validation;

/**
 * An object of a payload with a part that is not well formed, so that its rules are skipped.
 *
 * @param type its record
 * @param at its place, in the caller's spelling
 * @param bound the object, with null for each value that could not be read; {@code null} if it is no object at all
 */
record BrokenObject(Class<?> type, Attr at, WellFormed<?> bound) {}
