package io.krakenemulator.spark;

import io.krakenemulator.cohort.CheckCounts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.util.AccumulatorV2;

/** The counts of each partition. A partition that is judged twice, such as after the loss of an executor, counts once. */
final class PartCounts extends AccumulatorV2<PartCounts.Part, Map<Integer, CheckCounts>> {

    private final Map<Integer, CheckCounts> byPart = new ConcurrentHashMap<>();

    /** The counts of one partition. */
    record Part(int index, CheckCounts counts) {}

    @Override
    public boolean isZero() {
        return byPart.isEmpty();
    }

    @Override
    public AccumulatorV2<Part, Map<Integer, CheckCounts>> copy() {
        var copy = new PartCounts();
        copy.byPart.putAll(byPart);
        return copy;
    }

    @Override
    public void reset() {
        byPart.clear();
    }

    @Override
    public void add(Part part) {
        byPart.put(part.index(), part.counts());
    }

    @Override
    public void merge(AccumulatorV2<Part, Map<Integer, CheckCounts>> other) {
        byPart.putAll(other.value());
    }

    @Override
    public Map<Integer, CheckCounts> value() {
        return byPart;
    }
}
