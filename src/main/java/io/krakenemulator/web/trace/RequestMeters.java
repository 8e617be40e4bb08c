package io.krakenemulator.web.trace;

import io.krakenemulator.sandbox.SandboxSeries;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Measures requests by operation, status and sandbox, and refusals by code. Operations, statuses and codes are the emulator's
 * own, and sandboxes have names up to a number, so that no client adds series.
 */
@Singleton
class RequestMeters {

    /** The status of a request whose client has gone before its answer began. */
    static final String NO_ANSWER = "none";

    private final MeterRegistry registry;
    private final SandboxSeries<Timers> sandboxes = new SandboxSeries<>(Timers::new, System::nanoTime);
    private final Timers withoutSandbox = new Timers("none");

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Kind(String operation, String status) {}

    /** The timers of one sandbox. They are found without the registry, which would build all tags for each request. */
    private final class Timers implements SandboxSeries.Meters {

        private final String sandbox;
        private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

        Timers(String sandbox) {
            this.sandbox = sandbox;
        }

        void record(Kind kind, long nanos) {
            timers.computeIfAbsent(kind, this::createTimer).record(nanos, TimeUnit.NANOSECONDS);
        }

        private Timer createTimer(Kind kind) {
            return Timer.builder("emulator.requests")
                    .description("Time from a request's headers to the end of its answer")
                    .tag("operation", kind.operation())
                    .tag("status", kind.status())
                    .tag("sandbox", sandbox)
                    .register(registry);
        }

        @Override
        public boolean isBusy() {
            return false;
        }

        @Override
        public void remove() {
            timers.values().stream().map(Meter::getId).forEach(registry::remove);
        }
    }

    void record(RequestTrace trace, String status) {
        var sandbox = trace.callingSandbox();
        var timers = sandbox == null ? withoutSandbox : sandboxes.of(sandbox);
        timers.record(new Kind(trace.operation(), status), trace.age());
        trace.codes().keySet().forEach(this::countRefusal);
    }

    private void countRefusal(String code) {
        Counter.builder("emulator.refusals")
                .description("Answers that refuse a call, for each code in them")
                .tag("code", code)
                .register(registry)
                .increment();
    }
}
