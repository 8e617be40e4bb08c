package io.krakenemulator.validation.constraint;

/**
 * Turns what a caller wrote into the one form that is answered and stored. Implementations have a public constructor
 * without parameters, are registered for reflection and hold no state.
 */
@FunctionalInterface
public interface Normaliser {

    /**
     * The normal form of a value.
     *
     * @param value what the caller wrote, never {@code null}
     * @return the normal form, or {@code null} to leave the value as it was sent
     */
    String normalise(String value);
}
