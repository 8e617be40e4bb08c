package io.krakenemulator.validation;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where a {@link Rule} or a {@link CrossChecked} record reports what it finds, seen from the object that it checks.
 *
 * <p>Problems are collected, never thrown. A code that the rule does not declare is a programming error and fails at once.
 */
public final class Problems {

    private final ProblemList sink;
    private final Attr object;
    private final Origin origin;
    private final List<String> declared;

    Problems(ProblemList sink, Attr object, Origin origin, List<String> declared) {
        this.sink = sink;
        this.object = object;
        this.origin = origin;
        this.declared = declared;
    }

    /** Reports a problem of the object as a whole. */
    public void add(String code, String detail) {
        report(object.field(Attr.WHOLE_OBJECT), code, detail);
    }

    /**
     * Returns a place inside the object.
     *
     * @param path field names (the published schema's spelling; the caller's own spelling is put in when the problem is
     *     rendered) and zero-based indices
     */
    public Spot at(Object... path) {
        if (sink.room() <= 0) {
            return new Spot(object);
        }
        Attr at = object;
        for (Object step : path) {
            at = step instanceof Integer index ? at.index(index) : at.field((String) step);
        }
        return new Spot(at);
    }

    private String suggest(String value, Supplier<Collection<String>> listed) {
        return sink.isShort() ? NearMatches.suggest(value, listed.get()) : "";
    }

    private void report(Attr at, String code, String detail) {
        if (!declared.contains(code)) {
            throw new IllegalStateException(origin + " reports " + code + " but declares only " + declared);
        }
        sink.add(at, code, detail, origin);
    }

    /** One place inside the object that is checked. */
    public final class Spot {
        private final Attr at;

        private Spot(Attr at) {
            this.at = at;
        }

        /** Reports a problem at this place. */
        public void add(String code, String detail) {
            report(at, code, detail);
        }

        /** Reports a problem of shape at this place. */
        public void add(ShapeCheck check, String detail) {
            report(at, check.code(), detail);
        }

        /** Reports a value that a list of the reference data lacks; near matches follow the detail. */
        public void addNotListed(String code, String detail, Facts facts, AskedList list, String value) {
            addNotListed(code, detail, value, () -> facts.findSome(list));
        }

        /** Reports a value that is none of some others; near matches follow the detail. */
        public void addNotListed(String code, String detail, String value, Supplier<Collection<String>> listed) {
            report(at, code, detail + suggest(value, listed));
        }

        /** Returns a place further in. */
        public Spot at(Object... path) {
            Attr further = at;
            for (Object step : path) {
                further = step instanceof Integer index ? further.index(index) : further.field((String) step);
            }
            return new Spot(further);
        }
    }
}
