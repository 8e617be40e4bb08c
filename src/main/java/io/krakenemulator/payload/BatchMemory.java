package io.krakenemulator.payload;

import io.krakenemulator.web.BodyMemory;
import java.util.ArrayList;
import java.util.List;

/** The memory that the slices of a batch have reserved. Several threads may add to it. */
final class BatchMemory implements AutoCloseable {

    private final List<BodyMemory> reserved = new ArrayList<>();
    private boolean closed;

    /** Adds memory that is released with the batch, or at once if the batch has ended already. */
    synchronized BodyMemory add(BodyMemory memory) {
        if (closed) {
            memory.close();
        } else {
            reserved.add(memory);
        }
        return memory;
    }

    /** Releases all memory. Later calls have no effect. */
    @Override
    public synchronized void close() {
        closed = true;
        reserved.forEach(BodyMemory::close);
        reserved.clear();
    }
}
