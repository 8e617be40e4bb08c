package io.krakenemulator.spark;

import java.util.Arrays;
import org.apache.spark.Partitioner;

/** Sends what concerns a line to the partition that has the line. */
final class LinePartitioner extends Partitioner {

    private final long[] firstLines;

    /** @param firstLines the number of the first line of each partition, in their order */
    LinePartitioner(long[] firstLines) {
        this.firstLines = firstLines;
    }

    @Override
    public int numPartitions() {
        return firstLines.length;
    }

    @Override
    public int getPartition(Object finding) {
        long line = ((Finding) finding).line();
        int at = Arrays.binarySearch(firstLines, line);
        if (at < 0) {
            return -at - 2;
        }
        // Empty partitions begin at the line of the next one.
        while (at + 1 < firstLines.length && firstLines[at + 1] == line) {
            at++;
        }
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinePartitioner partitioner && Arrays.equals(firstLines, partitioner.firstLines);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(firstLines);
    }
}
