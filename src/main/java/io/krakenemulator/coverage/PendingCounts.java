package io.krakenemulator.coverage;

import io.krakenemulator.background.BatchWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counts that this process has not added to the stored sums yet. Its size has a bound. */
final class PendingCounts implements BatchWriter.Source<PendingCounts.Batch> {

    /** Some 300 bytes each. */
    static final int MOST = 20_000;

    private final int most;

    private Map<Key, CodeCount> counts = new HashMap<>();
    private Batch unwritten;
    private long sequence;
    private boolean full;

    PendingCounts(int most) {
        this.most = most;
    }

    private record Key(long sandbox, String code, String operation) {}

    /**
     * Counts that are written together, as often as it takes until the database has confirmed them.
     *
     * @param sequence grows with each batch
     */
    record Batch(long sequence, List<CodeCount> counts) {}

    /**
     * Adds a count.
     *
     * @return false for the first count since the last batch that finds no place: it is lost
     */
    synchronized boolean add(CodeCount count) {
        var key = new Key(count.sandbox(), count.code(), count.operation());
        var before = counts.get(key);
        int waiting = unwritten == null ? 0 : unwritten.counts().size();
        if (before == null && counts.size() + waiting >= most) {
            boolean isFirst = !full;
            full = true;
            return !isFirst;
        }
        counts.put(key, before == null ? count : before.add(count));
        return true;
    }

    @Override
    public synchronized Batch next() {
        if (unwritten == null && !counts.isEmpty()) {
            unwritten = new Batch(++sequence, new ArrayList<>(counts.values()));
            counts = new HashMap<>();
            full = false;
        }
        return unwritten;
    }

    @Override
    public synchronized void confirm(Batch written) {
        if (unwritten == written) {
            unwritten = null;
        }
    }
}
