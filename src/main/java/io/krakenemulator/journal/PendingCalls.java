package io.krakenemulator.journal;

import io.krakenemulator.background.BatchWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries and facts that this process has not written yet. Their number and size have bounds. */
final class PendingCalls implements BatchWriter.Source<PendingCalls.Batch> {

    /** Some 500 bytes each. */
    static final int MOST_FACTS = 10_000;

    /** The most entries of a batch: the statement that writes them should not take long. */
    static final int MOST_ENTRIES = 4_000;

    private final int mostFacts;
    private final long mostBytes;

    private Map<CallFact.Key, CallFact> facts = new HashMap<>();
    private ArrayDeque<JournalEntry> entries = new ArrayDeque<>();
    private long bytes;
    private Map<Long, Long> lostFacts = new HashMap<>();
    private Map<Long, Long> dropped = new HashMap<>();
    private Batch unwritten;
    private long sequence;

    /** @param mostBytes of the entries that wait, including those that are being written */
    PendingCalls(int mostFacts, long mostBytes) {
        this.mostFacts = mostFacts;
        this.mostBytes = mostBytes;
    }

    /**
     * Calls that are written together.
     *
     * @param sequence grows with each batch
     * @param lostFacts the number of calls whose facts found no place, by the owner of the journal
     * @param dropped the number of entries that found no place, by the owner of the journal
     * @param bytes what the entries take
     */
    record Batch(
            long sequence,
            List<JournalEntry> entries,
            List<CallFact> facts,
            Map<Long, Long> lostFacts,
            Map<Long, Long> dropped,
            long bytes) {}

    /** Adds a fact. Counts it as lost if it finds no place. Returns whether it is time to write. */
    synchronized boolean add(CallFact fact) {
        var before = facts.get(fact.key());
        int waiting = unwritten == null ? 0 : unwritten.facts().size();
        if (before != null) {
            facts.put(fact.key(), before.add(fact));
        } else if (facts.size() + waiting < mostFacts) {
            facts.put(fact.key(), fact);
        } else {
            lostFacts.merge(fact.key().sandbox(), fact.calls(), Long::sum);
        }
        return facts.size() + waiting >= mostFacts / 2;
    }

    /** Adds an entry, and drops the oldest ones for it if there is no place. Returns whether it is time to write. */
    synchronized boolean add(JournalEntry entry) {
        long waiting = unwritten == null ? 0 : unwritten.bytes();
        entries.addLast(entry);
        bytes += entry.size();
        while (!entries.isEmpty() && (bytes + waiting > mostBytes || entries.size() > MOST_ENTRIES)) {
            var oldest = entries.removeFirst();
            bytes -= oldest.size();
            dropped.merge(oldest.owner(), 1L, Long::sum);
        }
        return entries.size() >= MOST_ENTRIES / 2 || bytes + waiting >= mostBytes / 2;
    }

    @Override
    public synchronized Batch next() {
        boolean isEmpty = facts.isEmpty() && entries.isEmpty() && lostFacts.isEmpty() && dropped.isEmpty();
        if (unwritten == null && !isEmpty) {
            unwritten = new Batch(
                    ++sequence, new ArrayList<>(entries), new ArrayList<>(facts.values()), lostFacts, dropped, bytes);
            facts = new HashMap<>();
            entries = new ArrayDeque<>();
            bytes = 0;
            lostFacts = new HashMap<>();
            dropped = new HashMap<>();
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
