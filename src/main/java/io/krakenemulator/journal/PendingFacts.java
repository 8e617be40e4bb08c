package io.krakenemulator.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that this process has not added to the stored ones yet. Its size has a bound. */
final class PendingFacts {

    /** Some 500 bytes each. */
    static final int MOST = 10_000;

    private final int most;

    private Map<CallFact.Key, CallFact> facts = new HashMap<>();
    private Map<Long, Long> lost = new HashMap<>();
    private Batch unwritten;
    private long sequence;

    PendingFacts(int most) {
        this.most = most;
    }

    /**
     * Facts that are written together, as often as it takes until the database has confirmed them.
     *
     * @param sequence grows with each batch
     * @param lost the number of calls that found no place, by the id of the sandbox
     */
    record Batch(long sequence, List<CallFact> facts, Map<Long, Long> lost) {}

    /** Adds a fact. Counts it as lost if it finds no place. Returns whether half of the places are taken. */
    synchronized boolean add(CallFact fact) {
        var before = facts.get(fact.key());
        int waiting = unwritten == null ? 0 : unwritten.facts().size();
        if (before != null) {
            facts.put(fact.key(), before.add(fact));
        } else if (facts.size() + waiting < most) {
            facts.put(fact.key(), fact);
        } else {
            lost.merge(fact.key().sandbox(), fact.calls(), Long::sum);
        }
        return facts.size() + waiting >= most / 2;
    }

    /** Returns the batch to be written; {@code null} if there is none. A batch that is not confirmed comes again. */
    synchronized Batch next() {
        if (unwritten == null && !(facts.isEmpty() && lost.isEmpty())) {
            unwritten = new Batch(++sequence, new ArrayList<>(facts.values()), lost);
            facts = new HashMap<>();
            lost = new HashMap<>();
        }
        return unwritten;
    }

    /** Confirms that a batch is written. */
    synchronized void confirm(Batch written) {
        if (unwritten == written) {
            unwritten = null;
        }
    }
}
