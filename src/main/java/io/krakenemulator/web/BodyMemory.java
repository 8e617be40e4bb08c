package io.krakenemulator.web;

import io.krakenemulator.outcome.AnswerCode;

/**
 * The memory of one body from its reading to its answer. It is reserved by the body's length at first, and by its values
 * as they are read. A body over the budget is refused at once: with 503 while other bodies have the memory, or with 413
 * if it exceeds the whole budget.
 *
 * <p>The costs are measured on accounts, and tests repeat the measurement.
 */
public final class BodyMemory implements AutoCloseable {

    /** The body as it arrived, its copy as one array, and the texts in it. */
    static final int BYTES_PER_BYTE = 3;

    /** A value in the tree as it was sent, in the cleaned tree, and bound to its record. */
    static final int BYTES_PER_VALUE = 192;

    /** The further cost of an object, in both trees and as a record. */
    static final int BYTES_PER_OBJECT = 192;

    /** A field of a record, present or not, while and after the record is created. */
    static final int BYTES_PER_FIELD = 8;

    /** The fixed cost of a body. */
    private static final int BYTES_PER_BODY = 4_096;

    /** The step in which memory is reserved for the next values. */
    static final int BYTES_AT_ONCE = 65_536;

    private final MemoryBudget budget;
    private final MemoryBudget.Reservation reservation;
    private int left = BYTES_AT_ONCE;

    private BodyMemory(MemoryBudget budget, long bytes) {
        this.budget = budget;
        this.reservation = budget.tryReserve(bytes);
        if (reservation == null) {
            throw refusal(bytes);
        }
    }

    /**
     * Reserves memory for a body, with the first step for its values. So bodies that wait for their turn already leave room for smaller
     * ones.
     *
     * @throws ApiFailure with 503 or 413 when there is not enough
     */
    public static BodyMemory reserve(MemoryBudget budget, int length) {
        return new BodyMemory(budget, BYTES_PER_BODY + (long) BYTES_PER_BYTE * length + BYTES_AT_ONCE);
    }

    /**
     * Reserves memory for a value before it is built.
     *
     * @throws ApiFailure with 503 or 413 when there is not enough memory
     */
    void addValue() {
        reserveBytes(BYTES_PER_VALUE);
    }

    /**
     * Reserves memory for an object before it is built.
     *
     * @param fields how many fields its record has
     * @throws ApiFailure with 503 or 413 when there is not enough memory
     */
    void addObject(int fields) {
        reserveBytes(BYTES_PER_VALUE + BYTES_PER_OBJECT + BYTES_PER_FIELD * fields);
    }

    private void reserveBytes(int bytes) {
        if (left < bytes) {
            if (!reservation.tryGrow(BYTES_AT_ONCE)) {
                var refusal = refusal(reservation.bytes() + BYTES_AT_ONCE);
                // Nothing of the body is kept, so others may have its memory before the refusal is written.
                reservation.close();
                throw refusal;
            }
            left += BYTES_AT_ONCE;
        }
        left -= bytes;
    }

    private ApiFailure refusal(long bytes) {
        return budget.canEverHold(bytes)
                ? ApiFailure.of(
                                503,
                                AnswerCode.SERVICE_UNAVAILABLE,
                                "The emulator is validating as much at this moment as its memory allows. Try again shortly.")
                        .with("Retry-After", "1")
                : ApiFailure.of(
                        413,
                        AnswerCode.REQUEST_ENTITY_TOO_LARGE,
                        "Validating the request body takes more memory than the emulator may use for that.");
    }

    /** Returns how many bytes are reserved. The number is also a measure of the work that the body causes. */
    public long bytes() {
        return reservation.bytes();
    }

    /** Releases the memory. Later calls have no effect. */
    @Override
    public void close() {
        reservation.close();
    }
}
