package io.krakenemulator.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** The results of all items of an iterator, each computed when it is asked for. */
final class FlatIterator<A, B> implements Iterator<B> {

    private final Iterator<A> items;
    private final Function<A, List<B>> results;
    private Iterator<B> current = Collections.emptyIterator();

    FlatIterator(Iterator<A> items, Function<A, List<B>> results) {
        this.items = items;
        this.results = results;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && items.hasNext()) {
            current = results.apply(items.next()).iterator();
        }
        return current.hasNext();
    }

    @Override
    public B next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
