package io.krakenemulator.scheduling;

import io.krakenemulator.background.BackgroundWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The hands that make scheduled accounts: a few on every replica.
 *
 * <p>They sleep until they are woken, until the next window opens, or until it is time to look unasked. All state is guarded
 * by this object's lock, which nothing holds for longer than it takes to change it.
 */
@ApplicationScoped
class ScheduleWorkers {

    /** After the schema and the first sandboxes. */
    private static final int LATE = 1000;

    /** What failed once is not tried again at once, however soon the next window opens. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(20);

    private static final Logger LOG = Logger.getLogger(ScheduleWorkers.class);

    private final ScheduledCreations creations;
    private final ScheduledWork work;
    private final BackgroundWork background;
    private final SchedulingConfig config;
    private final Duration lease;
    private final UUID replica = UUID.randomUUID();

    private int busy;
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
    }

    void atStart(@Observes @Priority(LATE) StartupEvent event) {
        if (config.workers() > 0) {
            background.every(Math.max(1, lease.toMillis() / 3), this::renew);
            wake();
        }
    }

    synchronized void atEnd(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** Looks for work, unless all hands are full: then the first that is done does. */
    synchronized void wake() {
        if (looking) {
            calledMeanwhile = true;
        } else if (!stopped && busy < config.workers()) {
            looking = true;
            calledMeanwhile = false;
            int free = config.workers() - busy;
            background.start(() -> creations.claim(replica, free, lease), this::take, this::lookLater);
        }
    }

    private synchronized void take(List<ScheduledCreation> found) {
        looking = false;
        busy += found.size();
        found.forEach(creation ->
                background.start(() -> work.carryOut(replica, creation), done -> release(), this::releaseAfterFailure));
        if (calledMeanwhile) {
            wake();
        } else if (found.isEmpty()) {
            background.start(
                    creations::untilNext, next -> sleep(next.orElse(config.poll())), failure -> sleep(config.poll()));
        } else {
            // Should what was taken on never end, this replica still looks for more.
            sleep(config.poll());
        }
    }

    private synchronized void release() {
        busy--;
        wake();
    }

    private void releaseAfterFailure(Throwable failure) {
        LOG.warnf("A scheduled account is left until its claim runs out: %s", failure);
        release();
    }

    private synchronized void lookLater(Throwable failure) {
        looking = false;
        LOG.debugf(failure, "Looking for scheduled accounts failed");
        sleep(config.poll());
    }

    private synchronized void sleep(Duration time) {
        if (!stopped) {
            background.forget(alarm);
            var longest = time.compareTo(config.poll()) < 0 ? time : config.poll();
            alarm = background.after(Math.max(SHORTEST_SLEEP.toMillis(), longest.toMillis()), this::wake);
        }
    }

    private void renew() {
        synchronized (this) {
            if (busy == 0) {
                return;
            }
        }
        background.start(
                () -> creations.renew(replica, lease),
                renewed -> {},
                failure -> LOG.debugf(failure, "Claims on scheduled accounts were not renewed"));
    }
}
