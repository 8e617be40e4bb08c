package io.krakenemulator.processing;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.DatabaseFailures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Where held work of this replica waits. Any replica may release it, so the database is asked about all of it at once,
 * now and then, as long as there is any.
 */
@ApplicationScoped
class HoldGate {

    private static final Logger LOG = Logger.getLogger(HoldGate.class);

    /** In milliseconds: short for whoever has released work, rare for the database. */
    private static final long PERIOD = 200;

    /** In milliseconds: a connection that has gone silent for so long is not waited for. */
    private static final long PATIENCE = 5_000;

    private final BackgroundWork background;
    private final Slots slots;
    private final Map<ProcessingLease, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean watching = new AtomicBoolean();

    HoldGate(BackgroundWork background, Slots slots) {
        this.background = background;
        this.slots = slots;
    }

    /** Completes when the work of the lease is released. */
    CompletableFuture<Void> awaitRelease(ProcessingLease lease) {
        var released = new CompletableFuture<Void>();
        waiting.put(lease, released);
        released.whenComplete((nothing, failure) -> waiting.remove(lease));
        watch();
        return released;
    }

    private void watch() {
        if (!waiting.isEmpty() && watching.compareAndSet(false, true)) {
            background.after(PERIOD, this::look);
        }
    }

    private void look() {
        var asked = List.copyOf(waiting.keySet());
        background.startFor(
                PATIENCE,
                () -> slots.stopped(asked),
                stopped -> {
                    asked.forEach(lease -> settle(lease, stopped.get(lease.token())));
                    lookAgain();
                },
                failure -> {
                    DatabaseFailures.logRetry(LOG, "Held work cannot be looked after", failure);
                    lookAgain();
                });
    }

    private void settle(ProcessingLease lease, Boolean stopped) {
        if (stopped == null) {
            lease.lose();
        } else if (!stopped) {
            var released = waiting.get(lease);
            if (released != null) {
                released.complete(null);
            }
        }
    }

    private void lookAgain() {
        watching.set(false);
        watch();
    }
}
