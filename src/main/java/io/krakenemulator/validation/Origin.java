package io.krakenemulator.validation;

/** The check that a problem comes from. */
public sealed interface Origin {

    /** The origin of every {@link ShapeCheck}; the problem's code tells which. */
    Origin SHAPE = new Shape();

    /** The reader: the type of a field, its presence, its size or its choices. */
    record Shape() implements Origin {}

    /**
     * A constraint of ours on one field.
     *
     * @param name the simple name of its annotation
     */
    record Constraint(String name) implements Origin {}

    /**
     * A named rule over an object or a call.
     *
     * @param name the simple name of its class
     */
    record NamedRule(String name) implements Origin {}
}
