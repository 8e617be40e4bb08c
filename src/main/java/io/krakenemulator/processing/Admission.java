package io.krakenemulator.processing;

/**
 * The outcome of a request for a slot.
 *
 * @param <T> the outcome of the work
 */
public sealed interface Admission<T> {

    /** The work got a slot and ended. The slot is free again. */
    record Completed<T>(T outcome) implements Admission<T> {}

    /** No slot was free. Nothing was done. */
    record Throttled<T>(ThrottleReason reason) implements Admission<T> {}

    /** No slot was free, and one of them is taken for the same account. */
    record AlreadyAtWork<T>() implements Admission<T> {}
}
