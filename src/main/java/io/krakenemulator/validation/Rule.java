package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A named rule over one kind of payload object.
 *
 * <p>A rule is pure and synchronous: what it needs from outside the payload comes through {@link Facts}, gathered before
 * any rule runs. It is registered by {@link Validates} alone, and runs for each object of its type whose every part, at
 * any depth, was well formed.
 *
 * @param <T> the payload record, or the sealed interface over several, that it judges
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
     * Reports what is wrong with one object, for a rule that needs more than its values: which fields were sent, or a view
     * that it shares with other rules.
     */
    default void check(WellFormed<T> object, Facts facts, Problems problems) {
        check(object.value(), facts, problems);
    }

    /**
     * Derives values that the payload leaves out. Runs after all rules, for a payload without any problem, and changes what
     * is answered and stored.
     *
     * <p>A payload with the derived values in it must pass all rules again: it is judged once more when it is processed.
     *
     * @param object the object as it was sent
     * @param validated the object's validated data, to put the values in; new keys go to its end
     */
    default void derive(T object, Facts facts, ObjectNode validated) {}
}
