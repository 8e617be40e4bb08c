package io.krakenemulator.scheduling;

import io.krakenemulator.background.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Wakes the workers when something is scheduled or a clock is set, on whichever replica. It keeps a connection of its own to
 * listen on; while that is broken, or where a connection pool before the database lets nobody listen, the workers' slow
 * look for work has to do.
 */
@ApplicationScoped
class ScheduleListener {

    private static final int LATE = 1001;
    private static final Logger LOG = Logger.getLogger(ScheduleListener.class);

    private final Pool pool;
    private final ScheduleWorkers workers;
    private final BackgroundWork background;
    private final SchedulingConfig config;

    private volatile boolean stopped;

    /** The one that is listened on; {@code null} while there is none. */
    private volatile SqlConnection listening;

    ScheduleListener(Pool pool, ScheduleWorkers workers, BackgroundWork background, SchedulingConfig config) {
        this.pool = pool;
        this.workers = workers;
        this.background = background;
        this.config = config;
    }

    void atStart(@Observes @Priority(LATE) StartupEvent event) {
        if (config.workers() > 0) {
            background.every(config.poll().toMillis(), this::ask);
            listen();
        }
    }

    /** A connection that is never asked anything may be dead for long before anyone notices. */
    private void ask() {
        var asked = listening;
        if (asked != null) {
            background.start(
                    () -> asked.query("select 1").execute(),
                    alive -> {},
                    failure -> LOG.debugf(failure, "Nobody hears of scheduled accounts any more"));
        }
    }

    void atEnd(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void listen() {
        background.start(
                () -> pool.getConnection().call(connection -> {
                    var postgres = (PgConnection) connection.getDelegate();
                    postgres.notificationHandler(call -> workers.wake());
                    // Without one, the client library prints to standard error what ends an idle connection.
                    postgres.exceptionHandler(failure -> LOG.debugf(failure, "The connection that listens has failed"));
                    return connection
                            .query("listen emulator_scheduling")
                            .execute()
                            .invoke(() -> {
                                listening = connection;
                                postgres.closeHandler(closed -> {
                                    listening = null;
                                    listenLater();
                                });
                            })
                            .onFailure()
                            .call(connection::close);
                }),
                // What was scheduled before anyone listened
                listening -> workers.wake(),
                this::listenLater);
    }

    private void listenLater(Throwable failure) {
        LOG.debugf(failure, "Nobody listens for scheduled accounts for now");
        listenLater();
    }

    private void listenLater() {
        if (!stopped) {
            background.after(config.poll().toMillis(), this::listen);
        }
    }
}
