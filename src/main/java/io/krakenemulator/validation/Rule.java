package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;

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

    /**
     * Derives values that the payload leaves out, and puts them into the data that is answered and stored. It runs after all
     * rules, for a payload without problems.
     *
     * <p>A payload with its derived values must pass all rules again, because it is validated once more when it is
     * processed.
     *
     * @param object the object as it was sent
     * @param validated the object's validated data, to put the values in; new keys go to its end
     */
    default void derive(T object, Facts facts, ObjectNode validated) {}
}
