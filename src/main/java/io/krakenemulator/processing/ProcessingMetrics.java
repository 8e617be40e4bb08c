package io.krakenemulator.processing;

import io.krakenemulator.sandbox.Sandbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures this replica's processing, sandbox by sandbox; the first hundred by name and the rest together. */
@ApplicationScoped
class ProcessingMetrics {

    /** Why work was refused. */
    enum Reason {
        /** The sandbox's limit. */
        LIMIT,
        /** This replica has all that it can work on. */
        WORKERS
    }

    static final int NAMED_SANDBOXES = 100;
    static final String OTHER = "other";

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
    private final Map<String, Meters> meters = new ConcurrentHashMap<>();

    ProcessingMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What is measured of one sandbox. */
    private final class Meters {
        private final String sandbox;
        private final AtomicInteger inProgress = new AtomicInteger();
        private final AtomicInteger limit = new AtomicInteger();

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
                    .tags(Tags.of("sandbox", sandbox, "reason", reason.name().toLowerCase(java.util.Locale.ROOT)))
                    .register(registry);
        }

        Timer duration(boolean failed) {
            return Timer.builder("processing.duration")
                    .description("Time from the taking of a slot to its return")
                    .tags(Tags.of("sandbox", sandbox, "outcome", failed ? "refused" : "imported"))
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
        }
    }

    void limit(Sandbox sandbox, int limit) {
        of(sandbox).limit.set(limit);
    }

    void refused(Sandbox sandbox, Reason reason) {
        of(sandbox).refused(reason).increment();
    }

    void began(Sandbox sandbox) {
        of(sandbox).inProgress.incrementAndGet();
    }

    /**
     * Work has ended.
     *
     * @param failed whether it made no account, as a dry run never does
     */
    void ended(Sandbox sandbox, Duration took, boolean failed) {
        of(sandbox).inProgress.decrementAndGet();
        of(sandbox).duration(failed).record(took);
    }

    private Meters of(Sandbox sandbox) {
        var known = meters.get(sandbox.name());
        if (known != null) {
            return known;
        }
        return meters.computeIfAbsent(meters.size() < NAMED_SANDBOXES ? sandbox.name() : OTHER, Meters::new);
    }
}
