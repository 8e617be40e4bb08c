package io.krakenemulator.validation.constraint;

<<<<<<< HEAD
/** Brings values to their normal form. */
public interface Normaliser {

    /** The normal form of a value; {@code null} when it has none, in which case it stays as sent. */
=======
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
>>>>>>> records-account
    String normalise(String value);
}
