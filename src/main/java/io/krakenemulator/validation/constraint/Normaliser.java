package io.krakenemulator.validation.constraint;

/** Brings values to their normal form. */
public interface Normaliser {

    /** The normal form of a value; {@code null} when it has none, in which case it stays as sent. */
    String normalise(String value);
}
