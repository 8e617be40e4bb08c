package io.krakenemulator.web.connection;

import java.time.Duration;

/** The bounds of the connections of one server, with all derived values. */
record ConnectionBounds(
        int maxConnections,
        Duration headerTimeout,
        Duration bodyTimeout,
        Duration bodyPause,
        Duration idleTimeout,
        Duration writeTimeout) {

    /** A connection holds a read buffer, an unread piece of an answer and the state of its request. */
    private static final long BYTES_OF_CONNECTION = 96 * 1024;

    private static final int FEWEST_CONNECTIONS = 256;

    private static final Duration SHORTEST_TICK = Duration.ofMillis(50);
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);

    static ConnectionBounds of(HttpConfig settings, long memory) {
        return new ConnectionBounds(
                settings.maxConnections().orElseGet(() -> connections(memory)),
                settings.headerTimeout(),
                settings.bodyTimeout(),
                settings.bodyPause(),
                settings.idleTimeout(),
                settings.writeTimeout());
    }

    static int connections(long memory) {
        return (int) Math.min(Math.max(memory / BYTES_OF_CONNECTION, FEWEST_CONNECTIONS), Integer.MAX_VALUE);
    }

    /** Returns the interval at which a connection is checked: a fifth of the shortest time, within bounds. */
    Duration tick() {
        var shortest = headerTimeout;
        for (var other : new Duration[] {bodyTimeout, bodyPause, idleTimeout, writeTimeout}) {
            shortest = other.compareTo(shortest) < 0 ? other : shortest;
        }
        var tick = shortest.dividedBy(5);
        if (tick.compareTo(SHORTEST_TICK) < 0) {
            return SHORTEST_TICK;
        }
        return tick.compareTo(LONGEST_TICK) > 0 ? LONGEST_TICK : tick;
    }
}
