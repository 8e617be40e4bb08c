package io.krakenemulator.scheduling;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.processing.Bulkhead;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Creates scheduled accounts with a few worker slots on every replica. A worker slot is free for other accounts while its
 * account waits because of a hold or a set duration.
 *
 * <p>The workers sleep until they are woken, until the next window opens, or until it is time to look unasked. All state is guarded
 * by this object's lock, which nothing holds for longer than it takes to change it.
 */
@ApplicationScoped
class ScheduleWorkers {

    /** After the schema and the first sandboxes. */
    private static final int LATE = 1000;

    /** The first requests are not to wait for work that has waited for a whole start. */
    private static final long HEAD_START_MILLIS = 200;

    /** What failed once is not tried again at once, however soon the next window opens. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(20);

    private static final Logger LOG = Logger.getLogger(ScheduleWorkers.class);

    private final ScheduledCreations creations;
    private final ScheduledWork work;
    private final BackgroundWork background;
    private final SchedulingConfig config;
    private final Duration lease;
    private final Bulkhead workerSlots;

    /** What has been taken on and is not done with, whether it waits or not. */
    private final Set<ScheduledCreation> taken = new HashSet<>();

    private final SandboxBackoff backoff;

    private boolean looking;
    private boolean calledMeanwhile;
    private boolean stopped;
    private long alarm = -1;

    ScheduleWorkers(
            ScheduledCreations creations, ScheduledWork work, BackgroundWork background, SchedulingConfig config) {
        this.creations = creations;
        this.work = work;
        this.background = background;
        this.config = config;
        this.lease = config.lease();
        this.workerSlots = new Bulkhead(config.workers(), this::wake);
        this.backoff = new SandboxBackoff(config.retry(), System::nanoTime);
    }

    void atStart(@Observes @Priority(LATE) StartupEvent event) {
        if (config.workers() > 0) {
            background.every(Math.max(1, lease.toMillis() / 3), this::renew);
            background.after(HEAD_START_MILLIS, this::wake);
        }
    }

    synchronized void atEnd(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Looks for work, unless all worker slots are taken: the first that becomes free looks then. */
    synchronized void wake() {
        if (looking) {
            calledMeanwhile = true;
            return;
        }
        var free = stopped ? new ArrayDeque<Bulkhead.Permit>() : freeWorkerSlots();
        if (!free.isEmpty()) {
            looking = true;
            calledMeanwhile = false;
            var left = backoff.ids();
            background.startFor(
                    lease.toMillis(),
                    () -> creations.claim(free.size(), left, lease),
                    found -> take(found, free),
                    failure -> lookLater(failure, free));
        }
    }

    private Deque<Bulkhead.Permit> freeWorkerSlots() {
        var free = new ArrayDeque<Bulkhead.Permit>();
        for (var workerSlot = workerSlots.tryAcquire(); workerSlot != null; workerSlot = workerSlots.tryAcquire()) {
            free.add(workerSlot);
        }
        return free;
    }

    private synchronized void take(List<ScheduledCreation> found, Deque<Bulkhead.Permit> free) {
        taken.addAll(found);
        found.forEach(creation -> carryOut(creation, free.pop()));
        putDown(free);
        looking = false;
        if (calledMeanwhile) {
            wake();
        } else if (found.isEmpty()) {
            var left = backoff.ids();
            background.startFor(
                    lease.toMillis(), () -> creations.untilNext(left), this::sleep, failure -> sleep(config.poll()));
        } else {
            // Should what was taken on never end, this replica still looks for more.
            sleep(config.poll());
        }
    }

    private void carryOut(ScheduledCreation creation, Bulkhead.Permit workerSlot) {
        background.start(
                () -> work.carryOut(creation, workerSlot), outcome -> end(creation, outcome, workerSlot), failure -> {
                    DatabaseFailures.logRetry(LOG, "A scheduled account is left until its claim runs out", failure);
                    end(creation, Outcome.NONE_FOR_NOW, workerSlot);
                });
    }

    private void end(ScheduledCreation creation, Outcome outcome, Bulkhead.Permit workerSlot) {
        synchronized (this) {
            taken.remove(creation);
            if (outcome.isOfWholeSandbox()) {
                backoff.add(creation.sandboxId());
            }
        }
        workerSlot.release();
    }

    private synchronized void lookLater(Throwable failure, Deque<Bulkhead.Permit> free) {
        LOG.debugf(failure, "Looking for scheduled accounts failed");
        putDown(free);
        looking = false;
        sleep(config.poll());
    }

    /** Releases worker slots that found nothing to do, without another look for work. */
    private void putDown(Deque<Bulkhead.Permit> free) {
        boolean called = calledMeanwhile;
        free.forEach(Bulkhead.Permit::release);
        calledMeanwhile = called;
    }

    private synchronized void sleep(Optional<Duration> untilNext) {
        Stream.of(untilNext, backoff.untilNext())
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .ifPresentOrElse(this::sleep, () -> sleep(config.poll()));
    }

    private synchronized void sleep(Duration time) {
        if (!stopped) {
            background.forget(alarm);
            var longest = time.compareTo(config.poll()) < 0 ? time : config.poll();
            alarm = background.after(Math.max(SHORTEST_SLEEP.toMillis(), longest.toMillis()), this::wake);
        }
    }

    private void renew() {
        Set<ScheduledCreation> kept;
        synchronized (this) {
            kept = Set.copyOf(taken);
        }
        if (kept.isEmpty()) {
            return;
        }
        background.start(
                () -> creations.renew(kept, lease),
                renewed -> {},
                failure -> LOG.debugf(failure, "Claims on scheduled accounts were not renewed"));
    }
}
