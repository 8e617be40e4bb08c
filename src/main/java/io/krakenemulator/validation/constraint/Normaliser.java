package io.krakenemulator.validation.constraint;

/**
 * Converts a caller's text into the normal form that is returned and stored. Implementations have a public constructor
 * without parameters, are registered for reflection and hold no state.
 */
@FunctionalInterface
public interface Normaliser {

    /**
     * Returns the normal form of a value.
     *
     * @param value the caller's text, never {@code null}
     * @return the normal form, or {@code null} to leave the value as it was sent
     */
    String normalise(String value);
}
