package io.krakenemulator.validation;

/**
 * An error code with the statement that the rule book has for it.
 *
 * <p>The enums that implement it are the only declarations of codes, besides the annotations of rules and constraints.
 * Answers take their codes from there, so no answer has a code that the rule book lacks.
 */
public interface StatedCode {

    /** Returns the code as answers have it. */
    String code();

    /** Returns the sentence that states what must hold, or why an answer has the code. */
    String says();

    /** Returns the source of the code. */
    Source source();

    /** Returns the name that the published schema gives the check; empty where it has none. */
    default String publishedName() {
        return "";
    }

    /** Returns the origin of a problem with this code. */
    default Origin origin() {
        return new Origin.NamedRule(code());
    }
}
