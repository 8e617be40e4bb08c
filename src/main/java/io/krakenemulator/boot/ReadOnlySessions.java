package io.krakenemulator.boot;

import io.krakenemulator.database.DatabaseFailures;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Ends the pool's sessions that cannot write. A session keeps the setting that it began with: without this check, the
 * pool would keep read-only sessions when the database is writable again.
 */
@ApplicationScoped
class ReadOnlySessions {

    private static final Logger LOG = Logger.getLogger(ReadOnlySessions.class);

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** A session may always end itself. */
    private static final String END = """
            select pg_terminate_backend(pg_backend_pid())
             where current_setting('transaction_read_only') = 'on'
            """;

    private final Pool pool;
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

    ReadOnlySessions(Pool pool) {
        this.pool = pool;
    }

    void atStart(@Observes StartupEvent event) {
        DatabaseFailures.setReadOnlyListener(this::end);
    }

    /** Ends those that are idle, once in five seconds at most, and returns at once. */
    void end() {
        long now = System.nanoTime();
        long due = nextAt.get();
        if (now - due < 0 || !nextAt.compareAndSet(due, now + PAUSE_NANOS)) {
            return;
        }
        // All at once, so that each goes to a session of its own.
        for (int i = 0; i < pool.size(); i++) {
            pool.query(END)
                    .execute()
                    .subscribe()
                    .with(writable -> {}, ended -> LOG.debugf(ended, "A read-only session has ended"));
        }
    }
}
