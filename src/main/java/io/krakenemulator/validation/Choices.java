package io.krakenemulator.validation;

/** Answers whether a sandbox's reference data lists a value. It does no I/O. */
@FunctionalInterface
public interface Choices {
    boolean knows(Reference list, String value);

    /** Returns whether the check digits of meter point identifiers are verified. */
    default boolean verifiesCheckDigits() {
        return true;
    }
}
