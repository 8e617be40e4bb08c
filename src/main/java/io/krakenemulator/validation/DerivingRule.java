package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A rule that also derives values.
 *
 * @param <T> the record that it checks
 */
public interface DerivingRule<T> extends Rule<T> {

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
    void derive(T object, Facts facts, ObjectNode validated);
}
