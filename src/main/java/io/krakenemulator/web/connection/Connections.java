package io.krakenemulator.web.connection;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The open connections of one server: their number is bounded, and at the bound idle ones make way. */
final class Connections {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong order = new AtomicLong();

    /** Connections without a request, by when they became so. */
    private final ConcurrentSkipListMap<Long, Runnable> idle = new ConcurrentSkipListMap<>();

    Connections(int most) {
        this.most = most;
    }

    /** Takes one more connection and returns whether there is room for it. The caller gives it back with {@link #leave}. */
    boolean enter() {
        if (open.incrementAndGet() <= most) {
            return true;
        }
        var longest = idle.pollFirstEntry();
        if (longest != null) {
            longest.getValue().run();
            return true;
        }
        open.decrementAndGet();
        return false;
    }

    void leave() {
        open.decrementAndGet();
    }

    /** Notes that a connection is idle, and how to close it; returns the number under which it stops to be. */
    long becomeIdle(Runnable close) {
        long number = order.incrementAndGet();
        idle.put(number, close);
        return number;
    }

    void becomeBusy(long number) {
        idle.remove(number);
    }

    int open() {
        return open.get();
    }
}
