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
 * Measures the processing of this replica for each sandbox: a hundred by name, and the rest together. A new sandbox takes the
 * place of the one that has been idle for longest, if that is idle for at least a minute.
 */
@Singleton
class ProcessingMetrics {

    /** The values of the tag {@code outcome}. */
    enum Outcome {
        IMPORTED,
        DRY_RUN,
        REFUSED,
        FAILED
    }

    static final int NAMED_SANDBOXES = 100;
    static final String OTHER = "other";

    /** The idle time after which a sandbox may lose its name. */
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

    /** The meters of one sandbox. */
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

        Counter throttledCounter(ThrottleReason reason) {
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

    void recordLimit(Sandbox sandbox, int limit) {
        of(sandbox).limit.set(limit);
    }

    void countThrottled(Sandbox sandbox, ThrottleReason reason) {
        of(sandbox).throttledCounter(reason).increment();
    }

    /** Starts to measure work. It ends in the same meters, even if its sandbox loses its name meanwhile. */
    synchronized Work begin(Sandbox sandbox) {
        var meters = of(sandbox);
        meters.inProgress.incrementAndGet();
        return new Work(meters);
    }

    /** Measures one piece of work. */
    static final class Work {
        private final Meters meters;

        private Work(Meters meters) {
            this.meters = meters;
        }

        void end(Outcome outcome, Duration took) {
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
