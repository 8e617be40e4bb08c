package io.krakenemulator.validation;

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
}
