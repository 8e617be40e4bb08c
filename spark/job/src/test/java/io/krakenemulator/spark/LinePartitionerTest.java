package io.krakenemulator.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LinePartitionerTest {

    @Test
    void findingGoesToThePartitionOfItsLine() {
        // The second partition is empty.
        var partitioner = new LinePartitioner(new long[] {1, 4, 4, 10});
        assertEquals(0, partitioner.getPartition(new Finding(1, 0, 1, 0)));
        assertEquals(0, partitioner.getPartition(new Finding(3, 0, 1, 0)));
        assertEquals(2, partitioner.getPartition(new Finding(4, 0, 1, 0)));
        assertEquals(2, partitioner.getPartition(new Finding(9, 0, 1, 0)));
        assertEquals(3, partitioner.getPartition(new Finding(10, 0, 1, 0)));
        assertEquals(3, partitioner.getPartition(new Finding(99, 0, 1, 0)));
    }
}
