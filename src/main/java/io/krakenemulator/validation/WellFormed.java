package io.krakenemulator.validation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * An object of a payload whose every part, at any depth, is well formed, so that rules may check it.
 *
 * @param <T> its record
 */
public final class WellFormed<T> {

    private final T value;
    private final Attr at;
    private final ObjectNode cleaned;
    private Map<Class<?>, Object> views;

    WellFormed(T value, Attr at, ObjectNode cleaned) {
        this.value = value;
        this.at = at;
        this.cleaned = cleaned;
    }

    /** Returns the object. */
    public T value() {
        return value;
    }

    /** Returns the object's known fields as they were sent. It tells an absent list from an empty one. */
    public ObjectNode sentFields() {
        return cleaned;
    }

    /**
     * Returns a view of the object that several rules share. The first rule that asks computes it.
     *
     * @param type the type of the view; an object has one view of each type
     */
    public <V> V view(Class<V> type, Function<? super T, V> compute) {
        if (views == null) {
            views = new HashMap<>();
        }
        return type.cast(views.computeIfAbsent(type, first -> compute.apply(value)));
    }

    Attr at() {
        return at;
    }
}
