package io.krakenemulator.boot.embedded;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Watches the process of an embedded server and starts the server again when it has ended unasked. */
final class Restarts extends Thread {

    private static final Logger LOG = Logger.getLogger(Restarts.class);

    private static final int TRIES = 6;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    /** A server that has run as long as this is not one that ends again and again. */
    private static final long STEADY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final EmbeddedServer server;
    private final Consumer<String> lost;

    Restarts(EmbeddedServer server, Consumer<String> lost) {
        super("embedded-postgresql-restarts");
        setDaemon(true);
        this.server = server;
        this.lost = lost;
    }

    @Override
    public void run() {
        try {
            int tries = 0;
            while (true) {
                long began = System.nanoTime();
                server.process().ifPresent(process -> process.onExit().join());
                if (server.isClosed()) {
                    return;
                }
                LOG.warn("The embedded PostgreSQL has ended and is started again");
                tries = System.nanoTime() - began < STEADY_NANOS ? tries : 0;
                Optional<String> complaint = Optional.of("it ended " + TRIES + " times within a short time");
                while (complaint.isPresent()) {
                    if (tries == TRIES) {
                        lost.accept("The embedded PostgreSQL has ended and does not start again: " + complaint.get());
                        return;
                    }
                    Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << tries));
                    tries++;
                    complaint = server.restart();
                }
                if (!server.isClosed()) {
                    LOG.info("The embedded PostgreSQL runs again");
                }
            }
        } catch (InterruptedException e) {
            // Nothing interrupts this thread.
            Thread.currentThread().interrupt();
        }
    }
}
