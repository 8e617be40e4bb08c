package io.krakenemulator.web.connection;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The open connections of one server. Their number is limited, and at the limit idle ones are closed. */
final class Connections {

    private static final AtomicInteger ON_ALL_SERVERS = new AtomicInteger();

    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong order = new AtomicLong();

    /** Connections that may be closed for new ones: first those that have their last answer, then those without a request. */
    private final ConcurrentSkipListMap<Long, Runnable> idle = new ConcurrentSkipListMap<>();

    Connections(int most) {
        this.most = most;
    }

    /** Admits one more connection, and returns whether the limit allows it. The caller releases it with {@link #leave}. */
    boolean enter() {
        if (open.incrementAndGet() <= most) {
            ON_ALL_SERVERS.incrementAndGet();
            return true;
        }
        var longest = idle.pollFirstEntry();
        if (longest != null) {
            longest.getValue().run();
            ON_ALL_SERVERS.incrementAndGet();
            return true;
        }
        open.decrementAndGet();
        return false;
    }

    void leave() {
        open.decrementAndGet();
        ON_ALL_SERVERS.decrementAndGet();
    }

    /** Returns the number of open connections of all servers of this process. */
    static int openOnAllServers() {
        return ON_ALL_SERVERS.get();
    }

    /** Registers an idle connection with the action that closes it. Returns the number that ends the registration. */
    long becomeIdle(Runnable close) {
        return add(order.incrementAndGet(), close);
    }

    /** Registers a connection that has its last answer, as {@link #becomeIdle} does. It is closed before idle ones. */
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
