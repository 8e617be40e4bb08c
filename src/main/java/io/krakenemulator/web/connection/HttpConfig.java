package io.krakenemulator.web.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The bounds of connections and of the bodies that come in over them. */
@ConfigMapping(prefix = "emulator.http")
public interface HttpConfig {

    /**
     * How many connections are open at once. At the limit, the connection that has been idle for longest is closed for a
     * new one. If none is idle, the new one is answered with 503. The management port counts its own. Without a value:
     * one for each 96 KiB of the memory that the process may use, at least 256.
     */
    OptionalInt maxConnections();

    /** How long the headers of a request may take, from their first byte; after that they are answered with 408. */
    @WithDefault("10s")
    Duration headerTimeout();

    /** How long a body may take as a whole, except that of a cohort check; after that it is answered with 408. */
    @WithDefault("60s")
    Duration bodyTimeout();

    /** How long a body may make no progress; after that it is answered with 408. */
    @WithDefault("10s")
    Duration bodyPause();

    /** How long a connection without a request stays open. A request that is worked on, or held, does not count. */
    @WithDefault("75s")
    Duration idleTimeout();

    /** How long a client may read nothing of its answer; after that its connection is closed. */
    @WithDefault("30s")
    Duration writeTimeout();

    /**
     * How many bytes the bodies of all requests may take at once on this replica. Requests beyond that are answered with
     * 503. Without a value: an eighth of the memory that the process may use, and at least four times the largest body.
     */
    Optional<MemorySize> bodyBudget();

    /** How many bytes the bodies of all GraphQL requests may take at once on this replica. The interface needs no key. */
    @WithDefault("2M")
    MemorySize graphqlBodyBudget();
}
