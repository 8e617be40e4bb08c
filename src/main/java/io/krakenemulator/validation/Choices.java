package io.krakenemulator.validation;

/** Answers whether a sandbox's reference data lists a value. It does no I/O. */
@FunctionalInterface
public interface Choices {

    /** Takes every value, where nothing is said of reference data. */
    Choices ALL = (list, value) -> true;

    boolean knows(Reference list, String value);

    /** Returns whether the check digits of meter point identifiers are verified. */
    default boolean verifiesCheckDigits() {
        return true;
    }
}
