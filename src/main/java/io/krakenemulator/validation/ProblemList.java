package io.krakenemulator.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * The problems of one payload as they are found, up to a cap: a payload of millions of errors costs no more memory than
 * one of a thousand. What is over the cap is counted only.
 */
final class ProblemList {

    private final int cap;
    private final List<Problem> kept = new ArrayList<>();
    private int found;

    ProblemList(int cap) {
        this.cap = cap;
    }

    void add(Attr at, String code, String detail) {
        found++;
        if (kept.size() < cap) {
            kept.add(new Problem(at, code, detail));
        }
    }

    /** Counts problems that are not listed, as the list is full. */
    void addUnlisted(int problems) {
        found += problems;
    }

    /** How many more problems are listed. */
    int room() {
        return cap - kept.size();
    }

    List<Problem> kept() {
        return kept;
    }

    /** How many there were, the ones over the cap included. */
    int found() {
        return found;
    }
}
