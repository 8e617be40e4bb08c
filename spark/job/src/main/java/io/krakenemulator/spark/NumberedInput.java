package io.krakenemulator.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * The lines of all files as one sequence: the files in the order of their paths, their parts in the order of the file. So a job
 * over one file numbers its lines as the check of the emulator does.
 *
 * @param texts the bytes of the lines
 * @param parts where each partition begins, in their order
 */
record NumberedInput(JavaRDD<byte[]> texts, List<Part> parts) {

    /**
     * A partition of the input.
     *
     * @param file the path of its file
     * @param firstLine the number of its first line
     * @param lines how many lines it has
     */
    record Part(String file, long firstLine, long lines) implements Serializable {}

    /**
     * Counts the lines of each partition, and returns the numbered input.
     *
     * @param files the path of the file of each partition
     */
    static NumberedInput of(JavaRDD<byte[]> texts, List<String> files) {
        var counts =
                texts.mapPartitions(lines -> List.of(count(lines)).iterator()).collect();
        var parts = new ArrayList<Part>();
        long before = 0;
        for (int i = 0; i < counts.size(); i++) {
            parts.add(new Part(files.get(i), before + 1, counts.get(i)));
            before += counts.get(i);
        }
        return new NumberedInput(texts, List.copyOf(parts));
    }

    private static long count(Iterator<byte[]> lines) {
        long count = 0;
        while (lines.hasNext()) {
            lines.next();
            count++;
        }
        return count;
    }

    /** Returns the number of the first line of each partition. */
    long[] firstLines() {
        return parts.stream().mapToLong(Part::firstLine).toArray();
    }

    /** Returns the lines with their numbers, in the same partitions. */
    JavaRDD<InputLine> lines() {
        var firstLines = firstLines();
        return texts.mapPartitionsWithIndex((part, lines) -> number(firstLines[part], lines), true);
    }

    private static Iterator<InputLine> number(long first, Iterator<byte[]> texts) {
        return new Iterator<>() {
            private long next = first;

            @Override
            public boolean hasNext() {
                return texts.hasNext();
            }

            @Override
            public InputLine next() {
                return new InputLine(next++, texts.next());
            }
        };
    }
}
