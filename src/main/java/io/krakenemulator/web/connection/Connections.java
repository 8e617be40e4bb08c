package io.krakenemulator.web.connection;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The open connections of one server. Their number is limited, and at the limit idle ones are closed. */
final class Connections {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong order = new AtomicLong();

    /** Connections that may be closed for new ones: first those that have their last answer, then those without a request. */
    private final ConcurrentSkipListMap<Long, Runnable> idle = new ConcurrentSkipListMap<>();

    Connections(int most) {
        this.most = most;
    }

    /** Takes one more connection and returns whether there is room for it. The caller releases it with {@link #leave}. */
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
        return add(order.incrementAndGet(), close);
    }

    /** Notes that a connection has its last answer, and how to close it; returns a number as {@link #becomeIdle} does. */
    long becomeAnswered(Runnable close) {
        return add(Long.MIN_VALUE + order.incrementAndGet(), close);
    }

    private long add(long number, Runnable close) {
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
