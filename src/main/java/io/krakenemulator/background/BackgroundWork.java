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
        var isReported = new AtomicBoolean();
        long timeout = runAfter(millis, () -> {
            if (isReported.compareAndSet(false, true)) {
                failed.accept(new TimeoutException("no answer within " + millis + " ms"));
            }
        });
        start(
                work,
                item -> {
                    cancel(timeout);
                    if (isReported.compareAndSet(false, true)) {
                        done.accept(item);
                    }
                },
                failure -> {
                    cancel(timeout);
                    if (isReported.compareAndSet(false, true)) {
                        failed.accept(failure);
                    }
                });
    }

    /** Runs an action once, after a delay. Returns the timer, for {@link #cancel}. */
    public long runAfter(long millis, Runnable action) {
        return vertx.setTimer(Math.max(1, millis), timer -> action.run());
    }

    /** Completes after a delay, in the context of the caller. */
    public Uni<Void> pause(long millis) {
        var context = vertx.getOrCreateContext();
        return Uni.createFrom()
                .emitter(waiting -> runAfter(millis, () -> context.runOnContext(now -> waiting.complete(null))));
    }

    /** Cancels the action of a timer. */
    public void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    /** Runs an action at a fixed interval. */
    public void runEvery(long millis, Runnable action) {
        vertx.setPeriodic(millis, timer -> action.run());
    }
}
