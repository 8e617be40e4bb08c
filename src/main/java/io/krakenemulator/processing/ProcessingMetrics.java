package io.krakenemulator.processing;

import io.krakenemulator.sandbox.Sandbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Measures this replica's processing, sandbox by sandbox: a hundred by name and the rest together. The name that has been quiet
 * for longest gives way to a new one, once it has been so for a while.
 */
@Singleton
class ProcessingMetrics {

    /** Why work was refused. */
    enum Reason {
        /** The sandbox's limit. */
        LIMIT,
        /** This replica has all that it can work on. */
        WORKERS,
        /** As much waits on this replica as may. */
        WAITING
    }

    /** What became of work. */
    enum Outcome {
        IMPORTED,
        /** A dry run that has come to its end. */
        DRY_RUN,
        REFUSED,
        /** It broke off, for a reason that was not the account's. */
        FAILED
    }

    static final int NAMED_SANDBOXES = 100;
    static final String OTHER = "other";

    /** A sandbox in which nothing was processed for so long may lose its name. */
    static final Duration IDLE = Duration.ofMinutes(1);

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1)
    };

    private final MeterRegistry registry;
    private final LongSupplier nanoTime;
    private final Map<String, Meters> named = new HashMap<>();
    private Meters others;

    @Inject
    ProcessingMetrics(MeterRegistry registry) {
        this(registry, System::nanoTime);
    }

    ProcessingMetrics(MeterRegistry registry, LongSupplier nanoTime) {
        this.registry = registry;
        this.nanoTime = nanoTime;
    }

    /** What is measured of one sandbox. */
    private final class Meters {
        private final String sandbox;
        private final AtomicInteger inProgress = new AtomicInteger();
        private final AtomicInteger limit = new AtomicInteger();
        private long lastUsed;

        Meters(String sandbox) {
            this.sandbox = sandbox;
            Gauge.builder("processing.in.progress", inProgress, AtomicInteger::get)
                    .description("Accounts that this replica is processing")
                    .tag("sandbox", sandbox)
                    .register(registry);
            if (!OTHER.equals(sandbox)) {
                Gauge.builder("processing.limit", limit, AtomicInteger::get)
                        .description(
                                "Accounts that may be processed at once over all replicas, as last seen here; 0 is no"
                                        + " limit")
                        .tag("sandbox", sandbox)
                        .register(registry);
            }
        }

        Counter refused(Reason reason) {
            return Counter.builder("processing.refused")
                    .description("Calls that were answered with 429")
                    .tags(Tags.of("sandbox", sandbox, "reason", reason.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }

        Timer duration(Outcome outcome) {
            return Timer.builder("processing.duration")
                    .description("Time from the taking of a slot to its return")
                    .tags(Tags.of("sandbox", sandbox, "outcome", outcome.name().toLowerCase(Locale.ROOT)))
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
        }

        boolean isIdle(long now) {
            return inProgress.get() == 0 && now - lastUsed >= IDLE.toNanos();
        }

        void remove() {
            registry.getMeters().stream()
                    .filter(meter -> meter.getId().getName().startsWith("processing.")
                            && sandbox.equals(meter.getId().getTag("sandbox")))
                    .forEach(registry::remove);
        }
    }

    void limit(Sandbox sandbox, int limit) {
        of(sandbox).limit.set(limit);
    }

    void refused(Sandbox sandbox, Reason reason) {
        of(sandbox).refused(reason).increment();
    }

    /** Work has begun; it ends by the same meters, whatever has become of its sandbox's name meanwhile. */
    synchronized Work began(Sandbox sandbox) {
        var meters = of(sandbox);
        meters.inProgress.incrementAndGet();
        return new Work(meters);
    }

    /** Work that is being measured. */
    static final class Work {
        private final Meters meters;

        private Work(Meters meters) {
            this.meters = meters;
        }

        void ended(Outcome outcome, Duration took) {
            meters.duration(outcome).record(took);
            meters.inProgress.decrementAndGet();
        }
    }

    private synchronized Meters of(Sandbox sandbox) {
        long now = nanoTime.getAsLong();
        var meters = named.get(sandbox.name());
        if (meters == null) {
            if (named.size() >= NAMED_SANDBOXES) {
                forgetOne(now);
            }
            meters = named.size() < NAMED_SANDBOXES ? named.computeIfAbsent(sandbox.name(), Meters::new) : others();
        }
        meters.lastUsed = now;
        return meters;
    }

    private Meters others() {
        if (others == null) {
            others = new Meters(OTHER);
        }
        return others;
    }

    private void forgetOne(long now) {
        named.values().stream()
                .filter(meters -> meters.isIdle(now))
                .min(Comparator.comparingLong(meters -> meters.lastUsed - now))
                .ifPresent(meters -> {
                    named.remove(meters.sandbox);
                    meters.remove();
                });
    }
}
