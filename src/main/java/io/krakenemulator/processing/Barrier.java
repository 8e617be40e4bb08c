package io.krakenemulator.processing;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.web.DatabaseFailures;
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
class Barrier {

    private static final Logger LOG = Logger.getLogger(Barrier.class);

    /** In milliseconds: short for whoever has released work, rare for the database. */
    private static final long PERIOD = 200;

    /** In milliseconds: a connection that has gone silent for so long is not waited for. */
    private static final long PATIENCE = 5_000;

    private final BackgroundWork background;
    private final Slots slots;
    private final Map<Permit, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean watching = new AtomicBoolean();

    Barrier(BackgroundWork background, Slots slots) {
        this.background = background;
        this.slots = slots;
    }

    /** Completes when the permit's work may go on. */
    CompletableFuture<Void> passed(Permit permit) {
        var passed = new CompletableFuture<Void>();
        waiting.put(permit, passed);
        passed.whenComplete((nothing, failure) -> waiting.remove(permit));
        watch();
        return passed;
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
                    asked.forEach(permit -> settle(permit, stopped.get(permit.token())));
                    lookAgain();
                },
                failure -> {
                    DatabaseFailures.logRetry(LOG, "Held work cannot be looked after", failure);
                    lookAgain();
                });
    }

    private void settle(Permit permit, Boolean stopped) {
        if (stopped == null) {
            permit.lose();
        } else if (!stopped) {
            var passed = waiting.get(permit);
            if (passed != null) {
                passed.complete(null);
            }
        }
    }

    private void lookAgain() {
        watching.set(false);
        watch();
    }
}
