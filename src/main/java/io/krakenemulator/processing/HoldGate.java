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
 * Keeps the held work of this replica until it is released. Any replica may release it. Therefore this one polls the database
 * for all of its held work at once, while there is any.
 */
@ApplicationScoped
class HoldGate {

    private static final Logger LOG = Logger.getLogger(HoldGate.class);

    /** In milliseconds: a short delay for the operator who releases work, and a low load on the database. */
    private static final long PERIOD = 200;

    /** In milliseconds: a poll without an answer is given up after this time. */
    private static final long TIMEOUT = 5_000;

    private final BackgroundWork background;
    private final Slots slots;
    private final Map<ProcessingLease, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean watching = new AtomicBoolean();

    HoldGate(BackgroundWork background, Slots slots) {
        this.background = background;
        this.slots = slots;
    }

    /** Returns a stage that completes when the work of the lease is released. */
    CompletableFuture<Void> awaitRelease(ProcessingLease lease) {
        var released = new CompletableFuture<Void>();
        waiting.put(lease, released);
        released.whenComplete((nothing, failure) -> waiting.remove(lease));
        watch();
        return released;
    }

    private void watch() {
        if (!waiting.isEmpty() && watching.compareAndSet(false, true)) {
            background.runAfter(PERIOD, this::poll);
        }
    }

    private void poll() {
        var leases = List.copyOf(waiting.keySet());
        background.startFor(
                TIMEOUT,
                () -> slots.findStopped(leases),
                stopped -> {
                    leases.forEach(lease -> settle(lease, stopped.get(lease.token())));
                    pollAgain();
                },
                failure -> {
                    DatabaseFailures.logRetry(LOG, "Held work could not be polled: accounts=" + leases.size(), failure);
                    pollAgain();
                });
    }

    /** @param stopped whether the work is still held; {@code null} if its slot is lost */
    private void settle(ProcessingLease lease, Boolean stopped) {
        if (stopped == null) {
            lease.end();
        } else if (!stopped) {
            var released = waiting.get(lease);
            if (released != null) {
                released.complete(null);
            }
        }
    }

    private void pollAgain() {
        watching.set(false);
        watch();
    }
}
