package io.krakenemulator.validation.constraint;

/** A validator that says itself why it refuses a value, because the message of its annotation cannot. */
public interface ExplainingValidator<T> {

    /** Returns the detail of the problem with a value that is not valid. */
    String explain(T value);
}
