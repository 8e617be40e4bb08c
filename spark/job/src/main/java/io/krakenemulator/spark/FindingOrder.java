package io.krakenemulator.spark;

import java.io.Serializable;
import java.util.Comparator;

/** Sorts findings by their lines, and those of a line by the order of its keys. */
final class FindingOrder implements Comparator<Finding>, Serializable {

    @Override
    public int compare(Finding one, Finding other) {
        int byLine = Long.compare(one.line(), other.line());
        return byLine != 0 ? byLine : Integer.compare(one.key(), other.key());
    }
}
