package io.krakenemulator.scheduling;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.processing.Room;
import io.krakenemulator.web.DatabaseFailures;
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
 * The hands that make scheduled accounts: a few on every replica. A hand is free for others while its account waits, because
 * that is to last or to be held.
 *
 * <p>They sleep until they are woken, until the next window opens, or until it is time to look unasked. All state is guarded
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
    private final Room hands;

    /** What has been taken on and is not done with, whether it waits or not. */
    private final Set<ScheduledCreation> taken = new HashSet<>();

    private final RestingSandboxes resting;

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
        this.hands = new Room(config.workers(), this::wake);
        this.resting = new RestingSandboxes(config.retry(), System::nanoTime);
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

    /** Looks for work, unless all hands are full: then the first that is free does. */
    synchronized void wake() {
        if (looking) {
            calledMeanwhile = true;
            return;
        }
        var free = stopped ? new ArrayDeque<Room.Place>() : freeHands();
        if (!free.isEmpty()) {
            looking = true;
            calledMeanwhile = false;
            var left = resting.ids();
            background.startFor(
                    lease.toMillis(),
                    () -> creations.claim(free.size(), left, lease),
                    found -> take(found, free),
                    failure -> lookLater(failure, free));
        }
    }

    private Deque<Room.Place> freeHands() {
        var free = new ArrayDeque<Room.Place>();
        for (var hand = hands.enter(); hand != null; hand = hands.enter()) {
            free.add(hand);
        }
        return free;
    }

    private synchronized void take(List<ScheduledCreation> found, Deque<Room.Place> free) {
        taken.addAll(found);
        found.forEach(creation -> carryOut(creation, free.pop()));
        putDown(free);
        looking = false;
        if (calledMeanwhile) {
            wake();
        } else if (found.isEmpty()) {
            var left = resting.ids();
            background.startFor(
                    lease.toMillis(), () -> creations.untilNext(left), this::sleep, failure -> sleep(config.poll()));
        } else {
            // Should what was taken on never end, this replica still looks for more.
            sleep(config.poll());
        }
    }

    private void carryOut(ScheduledCreation creation, Room.Place hand) {
        background.start(() -> work.carryOut(creation, hand), outcome -> end(creation, outcome, hand), failure -> {
            DatabaseFailures.logRetry(LOG, "A scheduled account is left until its claim runs out", failure);
            end(creation, Outcome.NONE_FOR_NOW, hand);
        });
    }

    private void end(ScheduledCreation creation, Outcome outcome, Room.Place hand) {
        synchronized (this) {
            taken.remove(creation);
            if (outcome.isOfWholeSandbox()) {
                resting.add(creation.sandboxId());
            }
        }
        hand.leave();
    }

    private synchronized void lookLater(Throwable failure, Deque<Room.Place> free) {
        LOG.debugf(failure, "Looking for scheduled accounts failed");
        putDown(free);
        looking = false;
        sleep(config.poll());
    }

    /** Hands that found nothing to do: that they are free is no reason to look again. */
    private void putDown(Deque<Room.Place> free) {
        boolean called = calledMeanwhile;
        free.forEach(Room.Place::leave);
        calledMeanwhile = called;
    }

    private synchronized void sleep(Optional<Duration> untilNext) {
        Stream.of(untilNext, resting.untilNext())
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
