package io.krakenemulator.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the problems of one payload, up to a cap. Problems over the cap are only counted, so that a payload with
 * millions of errors costs no more memory.
 */
final class ProblemList {

    /** An answer with a thousand problems has to stay cheap. */
    private static final int MOST_WITH_MATCHES = 10;

    private final int cap;
    private final List<Problem> kept = new ArrayList<>();
    private int found;

    ProblemList(int cap) {
        this.cap = cap;
    }

    void add(Attr at, String code, String detail, Origin origin) {
        found++;
        if (kept.size() < cap) {
            kept.add(new Problem(at, code, detail, origin));
        }
    }

    /** Counts problems that are not listed because the list is full. */
    void addUnlisted(int problems) {
        found += problems;
    }

    /** Returns how many more problems the list takes. */
    int room() {
        return cap - kept.size();
    }

    List<Problem> list() {
        return kept;
    }

    /** Returns whether there are still few problems. Only the first problems have near matches in their details. */
    boolean isShort() {
        return found < MOST_WITH_MATCHES;
    }

    /** Returns how many problems are listed at most. */
    int cap() {
        return cap;
    }

    /** Returns the number of problems, including those over the cap. */
    int count() {
        return found;
    }
}
