package io.krakenemulator.validation;

/** Answers whether a sandbox's reference data lists a value. It is at hand: asking costs no I/O. */
@FunctionalInterface
public interface Choices {
    boolean knows(Reference list, String value);

    /** Whether the check digits of meter point identifiers are verified. */
    default boolean verifiesCheckDigits() {
        return true;
    }
}
