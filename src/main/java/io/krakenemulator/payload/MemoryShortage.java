package io.krakenemulator.payload;

/** Signals that a batch does not fit into the memory that is free at this moment. A smaller one may, or the same one later. */
public final class MemoryShortage extends RuntimeException {

    public MemoryShortage() {
        super("There is not enough memory for the batch at this moment", null, false, false);
    }
}
