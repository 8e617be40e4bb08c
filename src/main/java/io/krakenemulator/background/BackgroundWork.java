package io.krakenemulator.background;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs work that no request has asked for. */
@ApplicationScoped
public class BackgroundWork {

    private final VertxInternal vertx;

    BackgroundWork(Vertx vertx) {
        this.vertx = (VertxInternal) vertx;
    }

    /**
     * Starts work, on one event loop after the other.
     *
     * <p>Each piece has a context of its own, as each request has: a database session belongs to one.
     */
    public <T> void start(Supplier<Uni<T>> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        var context = VertxContext.createNewDuplicatedContext(vertx.createEventLoopContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(
                now -> Uni.createFrom().deferred(work::get).subscribe().with(done::accept, failed::accept));
    }

    /**
     * Starts work, and abandons it if it takes too long, as when a connection no longer responds. The work may go on, but
     * its result is ignored.
     */
    public <T> void startFor(
            long millis, Supplier<Uni<T>> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        var told = new AtomicBoolean();
        long patience = after(millis, () -> {
            if (told.compareAndSet(false, true)) {
                failed.accept(new TimeoutException("no answer within " + millis + " ms"));
            }
        });
        start(
                work,
                item -> {
                    forget(patience);
                    if (told.compareAndSet(false, true)) {
                        done.accept(item);
                    }
                },
                failure -> {
                    forget(patience);
                    if (told.compareAndSet(false, true)) {
                        failed.accept(failure);
                    }
                });
    }

    /** Does something once, after a time. */
    public long after(long millis, Runnable action) {
        return vertx.setTimer(Math.max(1, millis), timer -> action.run());
    }

    /** Cancels work that was scheduled for later. */
    public void forget(long timer) {
        vertx.cancelTimer(timer);
    }

    /** Does something again and again. */
    public void every(long millis, Runnable action) {
        vertx.setPeriodic(millis, timer -> action.run());
    }
}
