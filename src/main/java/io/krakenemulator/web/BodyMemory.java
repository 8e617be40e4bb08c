package io.krakenemulator.web;

/**
 * The memory that one body takes while it is read and judged, and until it is answered: reserved by its length at first, and by
 * its values as they are read. Beyond the budget the body is refused at once: with 503 when others have the memory, with 413 when
 * it could never have enough.
 *
 * <p>The costs are measured on accounts; the tests hold them to it.
 */
public final class BodyMemory implements AutoCloseable {

    /** The body as it arrived, its copy as one array, and the texts in it. */
    static final int BYTES_PER_BYTE = 3;

    /** A value in the tree as it was sent, in the cleaned tree, and bound to its record. */
    static final int BYTES_PER_VALUE = 192;

    /** What any body takes. */
    private static final int BYTES_PER_BODY = 4_096;

    private final MemoryBudget budget;
    private final MemoryBudget.Reservation reservation;

    private BodyMemory(MemoryBudget budget, long bytes) {
        this.budget = budget;
        this.reservation = budget.tryReserve(bytes);
        if (reservation == null) {
            throw refusal(bytes);
        }
    }

    /**
     * Reserves memory for a body.
     *
     * @throws ApiFailure with 503 or 413 when there is not enough
     */
    public static BodyMemory reserve(MemoryBudget budget, int length) {
        return new BodyMemory(budget, BYTES_PER_BODY + (long) BYTES_PER_BYTE * length);
    }

    /**
     * Reserves memory for values that are about to be built.
     *
     * @throws ApiFailure with 503 or 413 when there is not enough
     */
    void addValues(int count) {
        long bytes = (long) BYTES_PER_VALUE * count;
        if (!reservation.tryGrow(bytes)) {
            throw refusal(reservation.bytes() + bytes);
        }
    }

    private ApiFailure refusal(long bytes) {
        return budget.canEverHold(bytes)
                ? ApiFailure.of(
                                503,
                                Failures.UNAVAILABLE,
                                "The emulator is judging as much at this moment as its memory allows. Try again shortly.")
                        .with("Retry-After", "1")
                : ApiFailure.of(
                        413,
                        "request_entity_too_large",
                        "Judging the request body takes more memory than the emulator may use for that.");
    }

    /** Gives the memory back. Later calls have no effect. */
    @Override
    public void close() {
        reservation.close();
    }
}
