package io.krakenemulator.processing;

import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxSeries;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Measures the processing of this replica, for each sandbox and as a whole. */
@Singleton
class ProcessingMetrics {

    /** The values of the tag {@code outcome}. */
    enum Outcome {
        IMPORTED,
        DRY_RUN,
        REJECTED,
        FAILED
    }

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
    private final SandboxSeries<Meters> sandboxes;

    @Inject
    ProcessingMetrics(MeterRegistry registry) {
        this(registry, System::nanoTime);
    }

    ProcessingMetrics(MeterRegistry registry, LongSupplier nanoTime) {
        this.registry = registry;
        this.sandboxes = new SandboxSeries<>(Meters::new, nanoTime);
    }

    /** The meters of one sandbox. */
    private final class Meters implements SandboxSeries.Meters {
        private final String sandbox;
        private final AtomicInteger inProgress = new AtomicInteger();
        private final AtomicInteger limit = new AtomicInteger();

        Meters(String sandbox) {
            this.sandbox = sandbox;
            Gauge.builder("emulator.processing.in.progress", inProgress, AtomicInteger::get)
                    .description("Accounts that this replica is processing")
                    .tag("sandbox", sandbox)
                    .register(registry);
            if (!SandboxSeries.OTHER.equals(sandbox)) {
                Gauge.builder("emulator.processing.limit", limit, AtomicInteger::get)
                        .description(
                                "Accounts that may be processed at once over all replicas, as last seen here; 0 is no"
                                        + " limit")
                        .tag("sandbox", sandbox)
                        .register(registry);
            }
        }

        Counter throttledCounter(ThrottleReason reason) {
            return Counter.builder("emulator.processing.throttled")
                    .description("Calls that were answered with 429")
                    .tags(Tags.of("sandbox", sandbox, "reason", reason.name().toLowerCase(Locale.ROOT)))
                    .register(registry);
        }

        Timer duration(Outcome outcome) {
            return Timer.builder("emulator.processing.duration")
                    .description("Time from the taking of a slot to its release")
                    .tags(Tags.of("sandbox", sandbox, "outcome", outcome.name().toLowerCase(Locale.ROOT)))
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
        }

        @Override
        public boolean isBusy() {
            return inProgress.get() > 0;
        }

        @Override
        public void remove() {
            registry.getMeters().stream()
                    .filter(meter -> meter.getId().getName().startsWith("emulator.processing.")
                            && sandbox.equals(meter.getId().getTag("sandbox")))
                    .forEach(registry::remove);
        }
    }

    /** Measures a bulkhead: how many of its permits work has taken, and how many it has. */
    void observe(String bulkhead, Bulkhead permits) {
        Gauge.builder("emulator.processing.permits.taken", permits, Bulkhead::countTaken)
                .description("Permits of this replica that work has taken")
                .tag("kind", bulkhead)
                .register(registry);
        Gauge.builder("emulator.processing.permits", permits, Bulkhead::size)
                .description("Permits that this replica has")
                .tag("kind", bulkhead)
                .register(registry);
    }

    void recordLimit(Sandbox sandbox, int limit) {
        of(sandbox).limit.set(limit);
    }

    void countThrottled(Sandbox sandbox, ThrottleReason reason) {
        of(sandbox).throttledCounter(reason).increment();
    }

    /** Starts to measure work. It ends in the same meters, even if its sandbox loses its name meanwhile. */
    Work begin(Sandbox sandbox) {
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

    private Meters of(Sandbox sandbox) {
        return sandboxes.of(sandbox.name());
    }
}
