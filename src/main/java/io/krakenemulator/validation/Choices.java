package io.krakenemulator.validation;

import java.util.Collection;
import java.util.List;

/** Answers whether a sandbox's reference data lists a value. It does no I/O. */
@FunctionalInterface
public interface Choices {

    /** Takes every value, where nothing is said of reference data. */
    Choices ALL = (list, value) -> true;

    boolean knows(Reference list, String value);

    /** Returns the values of a list that near matches are searched in, 1,000 at most; none if they are not known. */
    default Collection<String> findSome(AskedList list) {
        return List.of();
    }

    /** Returns whether the check digits of meter point identifiers are verified. */
    default boolean verifiesCheckDigits() {
        return true;
    }
}
