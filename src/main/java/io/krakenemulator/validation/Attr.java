package io.krakenemulator.validation;

/**
 * A place in a payload: field names and zero-based list indices, from the root inwards.
 *
 * <p>A place is a link to its parent and is turned into text only when something is wrong there, so that following a
 * payload costs one small object a step.
 */
public final class Attr {

    /** The payload itself. */
    public static final Attr ROOT = new Attr(null, null, -1);

    /** The name under which problems of an object as a whole are reported. */
    public static final String WHOLE_OBJECT = "non_field_errors";

    private final Attr parent;
    private final String name;
    private final int index;

    private Attr(Attr parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The field of that name, in the wire's spelling, of the object that is here. */
    public Attr field(String name) {
        return new Attr(this, name, -1);
    }

    /** The element at that zero-based position of the list that is here. */
    public Attr index(int index) {
        return new Attr(this, null, index);
    }

    /** The place that this one is a part of; {@code null} for the root. */
    public Attr parent() {
        return parent;
    }

    /** The field's name, or {@code null} for the root and for an element of a list. */
    public String name() {
        return name;
    }

    /** The zero-based position in a list; -1 for the root and for a field. */
    public int index() {
        return index;
    }

    public boolean isRoot() {
        return parent == null;
    }

    public boolean isIndex() {
        return index >= 0;
    }

    /** The steps from the root to here, the root left out. */
    public Attr[] steps() {
        int depth = 0;
        for (Attr at = this; !at.isRoot(); at = at.parent) {
            depth++;
        }
        var steps = new Attr[depth];
        for (Attr at = this; !at.isRoot(); at = at.parent) {
            steps[--depth] = at;
        }
        return steps;
    }

    /** The dotted form of error bodies, such as {@code customers.0.landline}; empty for the root. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Attr step : steps()) {
            if (!text.isEmpty()) {
                text.append('.');
            }
            if (step.isIndex()) {
                text.append(step.index);
            } else {
                text.append(step.name);
            }
        }
        return text.toString();
    }
}
