package io.krakenemulator.processing;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.sandbox.Counters;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.DatabaseFailures;
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
    private final Room workers;
    private final Room waiters;
    private final Barrier barrier;
    private final Heartbeat heartbeat;
    private final Counters counters;
    private final ProcessingMetrics metrics;
    private final ProcessingConfig config;

    Processing(
            BackgroundWork background,
            Slots slots,
            Barrier barrier,
            Heartbeat heartbeat,
            Counters counters,
            ProcessingMetrics metrics,
            ProcessingConfig config) {
        this.background = background;
        this.slots = slots;
        this.workers = new Room(config.workers());
        this.waiters = new Room(config.waiting());
        this.barrier = barrier;
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
     * @param work does it; what it leases besides the slot it leases under the permit's token
     * @param whenAtWork the answer in place of a refusal where one of the slots is taken for the same account
     */
    public <T> Uni<T> within(Sandbox sandbox, Job job, Function<Permit, Uni<T>> work, Supplier<Uni<T>> whenAtWork) {
        return within(new Permit(sandbox, job, null), work, whenAtWork);
    }

    /**
     * The same for work that no client asks for.
     *
     * @param hand the place of whoever has given the work: left while the work waits, and taken again before it goes on
     */
    public <T> Uni<T> within(
            Sandbox sandbox, Job job, Room.Place hand, Function<Permit, Uni<T>> work, Supplier<Uni<T>> whenAtWork) {
        return within(new Permit(sandbox, job, hand), work, whenAtWork);
    }

    private <T> Uni<T> within(Permit permit, Function<Permit, Uni<T>> work, Supplier<Uni<T>> whenAtWork) {
        return Uni.createFrom().emitter(emitter -> {
            admitted(permit, work, whenAtWork).subscribe().with(emitter::complete, emitter::fail);
            emitter.onTermination(permit::abandon);
        });
    }

    private <T> Uni<T> admitted(Permit permit, Function<Permit, Uni<T>> work, Supplier<Uni<T>> whenAtWork) {
        if (!permit.enters(workers)) {
            return refused(permit, ProcessingMetrics.Reason.WORKERS);
        }
        return slots.take(permit, config.lease())
                .flatMap(taking -> {
                    if (permit.settings() != null) {
                        metrics.limit(permit.sandbox(), permit.settings().limit());
                    }
                    return switch (taking) {
                        case TAKEN ->
                            permit.mayWaitIn(waiters)
                                    ? done(permit, work)
                                    : returned(permit).chain(() -> refused(permit, ProcessingMetrics.Reason.WAITING));
                        case NONE_IS_FREE -> refused(permit, ProcessingMetrics.Reason.LIMIT);
                        case ALREADY_AT_WORK -> whenAtWork.get();
                    };
                })
                .onItemOrFailure()
                .invoke((outcome, failure) -> permit.leaves());
    }

    /** Costs no more than the look for a slot: whoever asks too much must not be dearer than whoever does not. */
    private <T> Uni<T> refused(Permit permit, ProcessingMetrics.Reason reason) {
        if (permit.isCalledFor()) {
            metrics.refused(permit.sandbox(), reason);
        }
        return Uni.createFrom()
                .failure(ApiFailure.of(
                                429,
                                "throttled",
                                "Too many accounts are being processed. Try again when some have finished.")
                        .with("Retry-After", "1"));
    }

    private <T> Uni<T> done(Permit permit, Function<Permit, Uni<T>> work) {
        long start = System.nanoTime();
        var measured = metrics.began(permit.sandbox());
        heartbeat.keep(permit);
        return Uni.createFrom()
                .deferred(() -> work.apply(permit))
                .onItemOrFailure()
                .call((outcome, failure) -> {
                    heartbeat.drop(permit);
                    measured.ended(outcome(permit, failure), Duration.ofNanos(System.nanoTime() - start));
                    return returned(permit);
                });
    }

    private static ProcessingMetrics.Outcome outcome(Permit permit, Throwable failure) {
        if (failure == null) {
            return permit.job().dryRun() ? ProcessingMetrics.Outcome.DRY_RUN : ProcessingMetrics.Outcome.IMPORTED;
        }
        return failure instanceof ApiFailure refusal && refusal.status() < 500
                ? ProcessingMetrics.Outcome.REFUSED
                : ProcessingMetrics.Outcome.FAILED;
    }

    /** A slot that cannot be given back is free when its lease has run out; the work is done all the same. */
    private Uni<Void> returned(Permit permit) {
        return slots.giveBack(permit)
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
    public Uni<Boolean> pause(Permit permit) {
        if (!permit.letsWorkWait()) {
            return Uni.createFrom().item(Boolean.FALSE);
        }
        permit.stepsOut();
        return held(permit)
                .chain(() -> lasting(permit))
                .chain(() -> here(permit.comesBack()))
                .replaceWith(Boolean.TRUE);
    }

    private Uni<Void> held(Permit permit) {
        return permit.settings().hold()
                ? slots.stop(permit)
                        .flatMap(stopped -> stopped
                                ? here(permit.orEnd(barrier.passed(permit)))
                                : Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> lasting(Permit permit) {
        var duration = permit.settings().duration();
        if (duration.maxMillis() == 0) {
            return Uni.createFrom().voidItem();
        }
        if (duration.isFixed()) {
            return here(permit.orEnd(passed(duration.minMillis())));
        }
        // Dry runs draw from a row of their own: they leave no trace in what comes after them.
        var row = permit.job().dryRun() ? Counters.DRY_RUNS : Counters.WORK;
        return counters.take(permit.sandbox().id(), row, 1)
                .flatMap(place -> here(permit.orEnd(
                        passed(duration.drawn(permit.sandbox().seed(), place).toMillis()))));
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
