package io.krakenemulator.scheduling;

import io.krakenemulator.background.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Wakes the workers when any replica schedules an account or sets a clock. It listens on a connection of its own. If that is
 * broken, or a connection pooler in front of the database does not support it, the workers find work by polling.
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

    /** The connection that listens; {@code null} if there is none. */
    private volatile SqlConnection listening;

    ScheduleListener(Pool pool, ScheduleWorkers workers, BackgroundWork background, SchedulingConfig config) {
        this.pool = pool;
        this.workers = workers;
        this.background = background;
        this.config = config;
    }

    void atStart(@Observes @Priority(LATE) StartupEvent event) {
        if (config.workers() > 0) {
            background.runEvery(config.poll().toMillis(), this::probe);
            listen();
        }
    }

    /** Queries the connection that listens. Without any query, its death would go unnoticed for long. */
    private void probe() {
        var connection = listening;
        if (connection != null) {
            background.start(
                    () -> connection.query("select 1").execute(),
                    alive -> {},
                    failure -> LOG.debugf(failure, "The connection that listens for scheduled accounts is dead"));
        }
    }

    void atEnd(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void listen() {
        background.start(
                () -> pool.getConnection().call(connection -> listenOn(connection)),
                // Accounts may have been scheduled before this.
                connection -> workers.wake(),
                this::listenLater);
    }

    private Uni<?> listenOn(SqlConnection connection) {
        var postgres = (PgConnection) connection.getDelegate();
        postgres.notificationHandler(notification -> workers.wake());
        // Without a handler, the client library prints the failure of an idle connection to standard error.
        postgres.exceptionHandler(failure -> LOG.debugf(failure, "The connection that listens has failed"));
        return connection
                .query("listen emulator_scheduling")
                .execute()
                .invoke(() -> keep(connection, postgres))
                .onFailure()
                .call(connection::close);
    }

    private void keep(SqlConnection connection, PgConnection postgres) {
        listening = connection;
        postgres.closeHandler(closed -> {
            listening = null;
            listenLater();
        });
    }

    private void listenLater(Throwable failure) {
        LOG.debugf(failure, "No connection listens for scheduled accounts at present");
        listenLater();
    }

    private void listenLater() {
        if (!stopped) {
            background.runAfter(config.poll().toMillis(), this::listen);
        }
    }
}
