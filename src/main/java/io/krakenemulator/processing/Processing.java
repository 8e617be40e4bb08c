package io.krakenemulator.processing;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.sandbox.Counters;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Lets so much work be done at once as a sandbox allows, over all replicas, and this replica can bear. What is too much is
 * refused with 429, at once; nothing is queued.
 */
@ApplicationScoped
public class Processing {

    private static final Logger LOG = Logger.getLogger(Processing.class);

    private final BackgroundWork background;
    private final Slots slots;
    private final Bulkhead workers;
    private final Bulkhead waiters;
    private final HoldGate holdGate;
    private final Heartbeat heartbeat;
    private final Counters counters;
    private final ProcessingMetrics metrics;
    private final ProcessingConfig config;

    Processing(
            BackgroundWork background,
            Slots slots,
            HoldGate holdGate,
            Heartbeat heartbeat,
            Counters counters,
            ProcessingMetrics metrics,
            ProcessingConfig config) {
        this.background = background;
        this.slots = slots;
        this.workers = new Bulkhead(config.workers());
        this.waiters = new Bulkhead(config.waiting());
        this.holdGate = holdGate;
        this.heartbeat = heartbeat;
        this.counters = counters;
        this.metrics = metrics;
        this.config = config;
    }

    /**
     * Does work in a slot of its sandbox. The slot is back before the outcome is told, however the work ends.
     *
     * <p>When whoever waits for the outcome goes, work that is waiting ends there; work that is being done is done to its
     * end, and never torn in the middle of a statement.
     *
     * @param work does it; it claims anything besides the slot under the token of the lease
     * @param whenAtWork the answer in place of a refusal where one of the slots is taken for the same account
     */
    public <T> Uni<T> within(
            Sandbox sandbox, Job job, Function<ProcessingLease, Uni<T>> work, Supplier<Uni<T>> whenAtWork) {
        return within(new ProcessingLease(sandbox, job, null), work, whenAtWork);
    }

    /**
     * The same for work that no client asks for.
     *
     * @param workerSlot the worker slot of the work, released while the work waits and reacquired before it goes on
     */
    public <T> Uni<T> within(
            Sandbox sandbox,
            Job job,
            Bulkhead.Permit workerSlot,
            Function<ProcessingLease, Uni<T>> work,
            Supplier<Uni<T>> whenAtWork) {
        return within(new ProcessingLease(sandbox, job, workerSlot), work, whenAtWork);
    }

    private <T> Uni<T> within(
            ProcessingLease lease, Function<ProcessingLease, Uni<T>> work, Supplier<Uni<T>> whenAtWork) {
        return Uni.createFrom().emitter(emitter -> {
            admitted(lease, work, whenAtWork).subscribe().with(emitter::complete, emitter::fail);
            emitter.onTermination(lease::abandon);
        });
    }

    private <T> Uni<T> admitted(
            ProcessingLease lease, Function<ProcessingLease, Uni<T>> work, Supplier<Uni<T>> whenAtWork) {
        if (!lease.acquirePermit(workers)) {
            return refused(lease, ProcessingMetrics.Reason.WORKERS);
        }
        return slots.take(lease, config.lease())
                .flatMap(taking -> {
                    if (lease.settings() != null) {
                        metrics.limit(lease.sandbox(), lease.settings().limit());
                    }
                    return switch (taking) {
                        case TAKEN ->
                            lease.acquireWaitingPermit(waiters)
                                    ? done(lease, work)
                                    : returned(lease).chain(() -> refused(lease, ProcessingMetrics.Reason.WAITING));
                        case NONE_IS_FREE -> refused(lease, ProcessingMetrics.Reason.LIMIT);
                        case ALREADY_AT_WORK -> whenAtWork.get();
                    };
                })
                .onItemOrFailure()
                .invoke((outcome, failure) -> lease.releasePermits());
    }

    /** Costs no more than the look for a slot: whoever asks too much must not be dearer than whoever does not. */
    private <T> Uni<T> refused(ProcessingLease lease, ProcessingMetrics.Reason reason) {
        if (lease.isCalledFor()) {
            metrics.refused(lease.sandbox(), reason);
        }
        return Uni.createFrom()
                .failure(ApiFailure.of(
                                429,
                                "throttled",
                                "Too many accounts are being processed. Try again when some have finished.")
                        .with("Retry-After", "1"));
    }

    private <T> Uni<T> done(ProcessingLease lease, Function<ProcessingLease, Uni<T>> work) {
        long start = System.nanoTime();
        var measured = metrics.began(lease.sandbox());
        heartbeat.keep(lease);
        return Uni.createFrom()
                .deferred(() -> work.apply(lease))
                .onItemOrFailure()
                .call((outcome, failure) -> {
                    heartbeat.drop(lease);
                    measured.ended(outcome(lease, failure), Duration.ofNanos(System.nanoTime() - start));
                    return returned(lease);
                });
    }

    private static ProcessingMetrics.Outcome outcome(ProcessingLease lease, Throwable failure) {
        if (failure == null) {
            return lease.job().dryRun() ? ProcessingMetrics.Outcome.DRY_RUN : ProcessingMetrics.Outcome.IMPORTED;
        }
        return failure instanceof ApiFailure refusal && refusal.status() < 500
                ? ProcessingMetrics.Outcome.REFUSED
                : ProcessingMetrics.Outcome.FAILED;
    }

    /** A slot that cannot be given back is free when its lease has run out; the work is done all the same. */
    private Uni<Void> returned(ProcessingLease lease) {
        return slots.giveBack(lease)
                .onFailure()
                .invoke(failure -> DatabaseFailures.logRetry(LOG, "A slot could not be given back", failure))
                .onFailure()
                .recoverWithNull();
    }

    /**
     * Waits as long as the sandbox's settings say: until the work is released, if it is held, and for the duration that it
     * is to take. No thread is blocked, and others work meanwhile.
     *
     * @return whether there was anything to wait for, so that the world may have changed
     */
    public Uni<Boolean> pause(ProcessingLease lease) {
        if (!lease.letsWorkWait()) {
            return Uni.createFrom().item(Boolean.FALSE);
        }
        lease.releaseWhileWaiting();
        return held(lease)
                .chain(() -> lasting(lease))
                .chain(() -> here(lease.reacquire()))
                .replaceWith(Boolean.TRUE);
    }

    private Uni<Void> held(ProcessingLease lease) {
        return lease.settings().hold()
                ? slots.stop(lease)
                        .flatMap(stopped -> stopped
                                ? here(lease.orEnd(holdGate.awaitRelease(lease)))
                                : Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> lasting(ProcessingLease lease) {
        var duration = lease.settings().duration();
        if (duration.maxMillis() == 0) {
            return Uni.createFrom().voidItem();
        }
        if (duration.isFixed()) {
            return here(lease.orEnd(passed(duration.minMillis())));
        }
        // Dry runs draw from a row of their own: they leave no trace in what comes after them.
        var row = lease.job().dryRun() ? Counters.DRY_RUNS : Counters.WORK;
        return counters.take(lease.sandbox().id(), row, 1)
                .flatMap(place -> here(lease.orEnd(
                        passed(duration.drawn(lease.sandbox().seed(), place).toMillis()))));
    }

    private CompletableFuture<Void> passed(long millis) {
        var passed = new CompletableFuture<Void>();
        if (millis == 0) {
            passed.complete(null);
            return passed;
        }
        long timer = background.after(millis, () -> passed.complete(null));
        passed.whenComplete((nothing, failure) -> background.forget(timer));
        return passed;
    }

    /** Goes on where it was called, as database sessions want it, whoever completes the stage. */
    private static Uni<Void> here(CompletableFuture<Void> stage) {
        var context = Vertx.currentContext();
        return Uni.createFrom().completionStage(stage).emitOn(task -> context.runOnContext(nothing -> task.run()));
    }
}
