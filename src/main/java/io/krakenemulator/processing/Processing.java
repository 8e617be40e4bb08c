package io.krakenemulator.processing;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.sandbox.Counters;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Runs as much work at once as a sandbox allows over all replicas, and as this replica can bear. Work beyond that is throttled
 * at once. Nothing is queued.
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
        this.waiters = new Bulkhead(config.maxWaiting());
        this.holdGate = holdGate;
        this.heartbeat = heartbeat;
        this.counters = counters;
        this.metrics = metrics;
        this.config = config;
        metrics.observe("workers", workers);
        metrics.observe("waiting", waiters);
    }

    /**
     * Runs work in a slot of its sandbox, if one is free. The slot is free again before the outcome is returned, however the
     * work ends.
     *
     * <p>When the subscriber cancels, work that waits ends there. Other work continues to its end and is never torn in the
     * middle of a statement.
     *
     * @param expected the sandbox, which the search for a slot confirms
     * @param workerSlot the worker slot of scheduled work, released while the work waits; {@code null} for the work of a call
     * @param work the work; it makes all its claims under the token of the lease
     */
    public <T extends WorkOutcome> Uni<Admission<T>> run(
            ExpectedSandbox expected, Job job, Bulkhead.Permit workerSlot, Function<ProcessingLease, Uni<T>> work) {
        return run(new ProcessingLease(expected, job, workerSlot, null), work);
    }

    /**
     * Runs the work of a call, as the other method does. It keeps its slot for a duration, and its pause then ends as if the lease
     * had ended.
     *
     * @param failsAfter {@code null} for work that does not fail on purpose
     */
    public <T extends WorkOutcome> Uni<Admission<T>> runOrFail(
            ExpectedSandbox expected, Job job, Duration failsAfter, Function<ProcessingLease, Uni<T>> work) {
        return run(new ProcessingLease(expected, job, null, failsAfter), work);
    }

    private <T extends WorkOutcome> Uni<Admission<T>> run(
            ProcessingLease lease, Function<ProcessingLease, Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            admit(lease, work).subscribe().with(emitter::complete, emitter::fail);
            emitter.onTermination(lease::end);
        });
    }

    private <T extends WorkOutcome> Uni<Admission<T>> admit(
            ProcessingLease lease, Function<ProcessingLease, Uni<T>> work) {
        if (!lease.acquirePermit(workers)) {
            return throttle(lease, ThrottleReason.WORKERS);
        }
        return slots.take(lease, config.lease())
                .flatMap(taking -> runIfTaken(lease, taking, work))
                .onItemOrFailure()
                .invoke((admission, failure) -> lease.releasePermits());
    }

    private <T extends WorkOutcome> Uni<Admission<T>> runIfTaken(
            ProcessingLease lease, Slots.Taking taking, Function<ProcessingLease, Uni<T>> work) {
        if (lease.settings() != null) {
            metrics.recordLimit(lease.sandbox(), lease.settings().limit());
        }
        return switch (taking) {
            case TAKEN ->
                lease.acquireWaitingPermit(waiters)
                        ? runInSlot(lease, work)
                        : releaseSlot(lease).chain(() -> throttle(lease, ThrottleReason.WAITING));
            case NONE_IS_FREE -> throttle(lease, ThrottleReason.LIMIT);
            case ALREADY_AT_WORK -> Uni.createFrom().item(new Admission.AlreadyAtWork<>());
        };
    }

    /** Costs no more than the search for a slot, so that a flood of calls is no dearer than the calls that are served. */
    private <T> Uni<Admission<T>> throttle(ProcessingLease lease, ThrottleReason reason) {
        if (lease.hasClient()) {
            metrics.countThrottled(lease.sandbox(), reason);
        }
        return Uni.createFrom().item(new Admission.Throttled<>(reason));
    }

    private <T extends WorkOutcome> Uni<Admission<T>> runInSlot(
            ProcessingLease lease, Function<ProcessingLease, Uni<T>> work) {
        long start = System.nanoTime();
        var measured = metrics.begin(lease.sandbox());
        heartbeat.keep(lease);
        return Uni.createFrom()
                .deferred(() -> work.apply(lease))
                .onItemOrFailure()
                .call((outcome, failure) -> {
                    heartbeat.drop(lease);
                    measured.end(classify(lease, outcome, failure), Duration.ofNanos(System.nanoTime() - start));
                    return releaseSlot(lease);
                })
                .map(Admission.Completed::new);
    }

    private static ProcessingMetrics.Outcome classify(ProcessingLease lease, WorkOutcome outcome, Throwable failure) {
        if (failure != null) {
            return ProcessingMetrics.Outcome.FAILED;
        }
        return switch (outcome.end()) {
            case COMPLETED ->
                lease.job().dryRun() ? ProcessingMetrics.Outcome.DRY_RUN : ProcessingMetrics.Outcome.IMPORTED;
            case REJECTED -> ProcessingMetrics.Outcome.REJECTED;
            case INTERRUPTED -> ProcessingMetrics.Outcome.FAILED;
        };
    }

    /** Releases the slot. If that fails, the slot becomes free when its lease expires. */
    private Uni<Void> releaseSlot(ProcessingLease lease) {
        if (lease.isReleased()) {
            return Uni.createFrom().voidItem();
        }
        return slots.release(lease)
                .onFailure()
                .invoke(failure -> DatabaseFailures.logRetry(LOG, describeSlot(lease), failure))
                .onFailure()
                .recoverWithNull();
    }

    private static String describeSlot(ProcessingLease lease) {
        return "Could not release a slot, its lease expires: sandbox=%s supplier=%s account=%s"
                .formatted(
                        lease.sandbox().name(),
                        lease.job().supplier(),
                        lease.job().number());
    }

    /**
     * Waits as long as the sandbox's settings say: until held work is released, and then for the set duration. It blocks no
     * thread, and other work uses the permits meanwhile.
     */
    public Uni<Pause> pause(ProcessingLease lease) {
        if (!lease.hasWait()) {
            return Uni.createFrom().item(Pause.NONE);
        }
        lease.releaseWhileWaiting();
        if (lease.failsAfter() != null) {
            return sleep(lease, lease.failsAfter().toMillis()).replaceWith(Pause.LEASE_ENDED);
        }
        return awaitRelease(lease)
                .flatMap(released -> released ? awaitDuration(lease) : complete(false))
                .flatMap(due -> due ? resume(lease) : Uni.createFrom().item(Pause.LEASE_ENDED));
    }

    /** Returns false if the lease ended before the work was released. */
    private Uni<Boolean> awaitRelease(ProcessingLease lease) {
        return lease.settings().hold()
                ? slots.stop(lease).flatMap(stopped -> stopped ? awaitGate(lease) : complete(true))
                : complete(true);
    }

    private Uni<Boolean> awaitGate(ProcessingLease lease) {
        return onThisContext(lease.awaitUnlessEnded(holdGate.awaitRelease(lease)));
    }

    /** Returns false if the lease ended before the duration had passed. */
    private Uni<Boolean> awaitDuration(ProcessingLease lease) {
        var duration = lease.settings().duration();
        if (duration.maxMillis() == 0) {
            return complete(true);
        }
        return duration.isFixed() ? sleep(lease, duration.minMillis()) : awaitDrawn(lease, duration);
    }

    private Uni<Boolean> awaitDrawn(ProcessingLease lease, WorkDuration duration) {
        // Dry runs draw from their own counter, so that they do not change the durations of later work.
        var counter = lease.job().dryRun() ? Counters.DRY_RUNS : Counters.WORK;
        return counters.takeNext(lease.sandbox().id(), counter)
                .flatMap(place -> sleep(
                        lease, duration.draw(lease.sandbox().seed(), place).toMillis()));
    }

    private Uni<Boolean> sleep(ProcessingLease lease, long millis) {
        return millis == 0 ? complete(true) : onThisContext(lease.awaitUnlessEnded(startTimer(millis)));
    }

    private CompletableFuture<Void> startTimer(long millis) {
        var passed = new CompletableFuture<Void>();
        long timer = background.runAfter(millis, () -> passed.complete(null));
        passed.whenComplete((nothing, failure) -> background.cancel(timer));
        return passed;
    }

    private Uni<Pause> resume(ProcessingLease lease) {
        return onThisContext(lease.reacquire()).replaceWith(Pause.WAITED);
    }

    private static Uni<Boolean> complete(boolean value) {
        return Uni.createFrom().item(value);
    }

    /** Continues on the context of the caller, as database sessions require, whichever thread completes the stage. */
    private static <T> Uni<T> onThisContext(CompletableFuture<T> stage) {
        var context = Vertx.currentContext();
        return Uni.createFrom().completionStage(stage).emitOn(task -> context.runOnContext(nothing -> task.run()));
    }
}
