package io.krakenemulator.validation;

/**
 * A place in a payload: field names and zero-based list indices, from the root inwards.
 *
 * <p>A place is a link to its parent. It becomes text only in an error, so that following a payload costs one small object
 * a step.
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

    /** Returns the place of a field of the object here, by the field's name on the wire. */
    public Attr field(String name) {
        return new Attr(this, name, -1);
    }

    /** Returns the place of an element of the list here, by its zero-based position. */
    public Attr index(int index) {
        return new Attr(this, null, index);
    }

    /** Returns the place that this one is a part of, or {@code null} for the root. */
    public Attr parent() {
        return parent;
    }

    /** Returns the field's name, or {@code null} for the root and for an element of a list. */
    public String name() {
        return name;
    }

    /** Returns the zero-based position in a list, or -1 for the root and for a field. */
    public int index() {
        return index;
    }

    public boolean isRoot() {
        return parent == null;
    }

    public boolean isIndex() {
        return index >= 0;
    }

    /** Returns the steps from the root to here, without the root. */
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

    /** Returns the dotted form of error bodies, such as {@code customers.0.landline}; empty for the root. */
    @Override
    public String toString() {
        if (isRoot()) {
            return "";
        }
        var text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        if (!parent.isRoot()) {
            parent.appendTo(text);
            text.append('.');
        }
        if (isIndex()) {
            text.append(index);
        } else {
            text.append(name);
        }
    }
}
