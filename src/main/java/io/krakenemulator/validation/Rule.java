package io.krakenemulator.validation;

/**
 * A named rule over one kind of payload object.
 *
 * <p>A rule is pure and synchronous. {@link Facts} answer what it needs from outside the payload. {@link Validates} alone
 * registers it. It runs for each object of its type whose every part, at any depth, is well formed.
 *
 * @param <T> the payload record, or the sealed interface over several, that it checks
 */
public interface Rule<T> {

    /**
     * Reports what is wrong with one object.
     *
     * @param object the object, well formed
     * @param facts what the sandbox knows
     * @param problems where to report; places are relative to the object
     */
    void check(T object, Facts facts, Problems problems);

    /**
     * Reports what is wrong with one object. A rule overrides it to see which fields were sent, or to share a view with other
     * rules.
     */
    default void check(WellFormed<T> object, Facts facts, Problems problems) {
        check(object.value(), facts, problems);
    }
}
