package io.krakenemulator.validation.constraint;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * The verdicts of a costly check on texts that it met lately. An account is validated more than once before it is
 * imported, mostly with the same texts. A text replaces any other that has the same place, so that memory is bounded.
 */
final class RecentVerdicts {

    /** A power of two. */
    private static final int PLACES = 4096;

    /** Longer texts are rare, and would take memory. */
    private static final int LONGEST = 32;

    private record Verdict(String text, boolean isValid) {}

    private final Predicate<String> check;
    private final AtomicReferenceArray<Verdict> places = new AtomicReferenceArray<>(PLACES);

    /** @param check gives a text the same verdict whenever it is asked */
    RecentVerdicts(Predicate<String> check) {
        this.check = check;
    }

    /** Returns the verdict on a text. */
    boolean isValid(String text) {
        if (text.length() > LONGEST) {
            return check.test(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        var verdict = places.get(place);
        if (verdict == null || !verdict.text.equals(text)) {
            verdict = new Verdict(text, check.test(text));
            places.set(place, verdict);
        }
        return verdict.isValid;
    }
}
