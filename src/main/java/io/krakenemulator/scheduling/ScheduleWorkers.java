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
 * <p>The workers sleep until they are woken, until the next window opens, or until the next poll. The lock of this object guards
 * all state. It is held only for changes of state.
 */
@ApplicationScoped
class ScheduleWorkers {

    /** Starts after the database migration and the configured sandboxes. */
    private static final int LATE = 1000;

    /** Gives the first requests after a start a lead over the scheduled work. */
    private static final long HEAD_START_MILLIS = 200;

    /** Bounds the rate of attempts that fail, however soon the next window opens. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(20);

    private static final Logger LOG = Logger.getLogger(ScheduleWorkers.class);

    private final ScheduledCreations creations;
    private final ScheduledWork work;
    private final BackgroundWork background;
    private final SchedulingConfig config;
    private final Duration lease;
    private final Bulkhead workerSlots;

    /** The claimed schedules that are not finished, whether they wait or not. */
    private final Set<ScheduledCreation> claimed = new HashSet<>();

    private final SandboxBackoff backoff;

    private boolean claiming;
    private boolean wokenMeanwhile;
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
            background.runEvery(Math.max(1, lease.toMillis() / 3), this::renew);
            background.runAfter(HEAD_START_MILLIS, this::wake);
        }
    }

    synchronized void atEnd(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Claims work for all free worker slots. Without one, the next slot that becomes free calls this method again. */
    synchronized void wake() {
        if (claiming) {
            wokenMeanwhile = true;
            return;
        }
        var free = stopped ? new ArrayDeque<Bulkhead.Permit>() : freeWorkerSlots();
        if (!free.isEmpty()) {
            claiming = true;
            wokenMeanwhile = false;
            var resting = backoff.ids();
            background.startFor(
                    lease.toMillis(),
                    () -> creations.claim(free.size(), resting, lease),
                    found -> start(found, free),
                    failure -> pollLater(failure, free));
        }
    }

    private Deque<Bulkhead.Permit> freeWorkerSlots() {
        var free = new ArrayDeque<Bulkhead.Permit>();
        for (var workerSlot = workerSlots.tryAcquire(); workerSlot != null; workerSlot = workerSlots.tryAcquire()) {
            free.add(workerSlot);
        }
        return free;
    }

    private synchronized void start(List<ScheduledCreation> found, Deque<Bulkhead.Permit> free) {
        claimed.addAll(found);
        found.forEach(creation -> carryOut(creation, free.pop()));
        releaseUnused(free);
        claiming = false;
        if (wokenMeanwhile) {
            wake();
        } else if (found.isEmpty()) {
            var resting = backoff.ids();
            background.startFor(
                    lease.toMillis(), () -> creations.untilNext(resting), this::sleep, failure -> sleep(config.poll()));
        } else {
            // Polls even if the claimed work never ends.
            sleep(config.poll());
        }
    }

    private void carryOut(ScheduledCreation creation, Bulkhead.Permit workerSlot) {
        background.start(
                () -> work.carryOut(creation, workerSlot), outcome -> end(creation, outcome, workerSlot), failure -> {
                    DatabaseFailures.logRetry(
                            LOG,
                            "The outcome of a scheduled account could not be stored, its claim expires: sandbox_id=%d account=%s"
                                    .formatted(creation.sandboxId(), creation.number()),
                            failure);
                    end(creation, new ScheduledOutcome.SandboxBusy(), workerSlot);
                });
    }

    private void end(ScheduledCreation creation, ScheduledOutcome outcome, Bulkhead.Permit workerSlot) {
        synchronized (this) {
            claimed.remove(creation);
            if (outcome instanceof ScheduledOutcome.SandboxBusy) {
                backoff.add(creation.sandboxId());
            }
        }
        workerSlot.release();
    }

    private synchronized void pollLater(Throwable failure, Deque<Bulkhead.Permit> free) {
        LOG.debugf(failure, "Scheduled accounts could not be claimed");
        releaseUnused(free);
        claiming = false;
        sleep(config.poll());
    }

    /** Releases worker slots without work. Their release wakes nobody. */
    private void releaseUnused(Deque<Bulkhead.Permit> free) {
        boolean woken = wokenMeanwhile;
        free.forEach(Bulkhead.Permit::release);
        wokenMeanwhile = woken;
    }

    private synchronized void sleep(Optional<Duration> untilNext) {
        Stream.of(untilNext, backoff.untilNext())
                .flatMap(Optional::stream)
                .min(Duration::compareTo)
                .ifPresentOrElse(this::sleep, () -> sleep(config.poll()));
    }

    private synchronized void sleep(Duration time) {
        if (!stopped) {
            background.cancel(alarm);
            var longest = time.compareTo(config.poll()) < 0 ? time : config.poll();
            alarm = background.runAfter(Math.max(SHORTEST_SLEEP.toMillis(), longest.toMillis()), this::wake);
        }
    }

    private void renew() {
        Set<ScheduledCreation> kept;
        synchronized (this) {
            kept = Set.copyOf(claimed);
        }
        if (kept.isEmpty()) {
            return;
        }
        background.start(
                () -> creations.renew(kept, lease),
                renewed -> {},
                failure -> LOG.debugf(failure, "Claims on scheduled accounts could not be renewed"));
    }
}
