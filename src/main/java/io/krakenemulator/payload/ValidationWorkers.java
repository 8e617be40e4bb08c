package io.krakenemulator.payload;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** The threads that validate what would keep an event loop busy. Work on payloads of all kinds shares them. */
@ApplicationScoped
public class ValidationWorkers {

    /** More slices than threads, so that no thread waits long for the slowest one. */
    private static final int SLICES_OF_THREAD = 4;

    /** A slice costs a change of thread, which must be little beside its work. */
    private static final int SMALLEST_SLICE = 4;

    /** As many threads as processors: with more, costly bodies would take the processors from the event loops. */
    private final int threads = Runtime.getRuntime().availableProcessors();

    private final Vertx vertx;
    private final WorkerExecutor executor;

    ValidationWorkers(Vertx vertx) {
        this.vertx = vertx;
        executor = vertx.createSharedWorkerExecutor("payload-validation", threads);
    }

    /** Runs a job on a worker thread. The result comes back to the caller's context. Cancelled work is not begun. */
    public <T> Uni<T> run(Callable<T> job) {
        return Uni.createFrom().emitter(emitter -> {
            var cancelled = new AtomicBoolean();
            emitter.onTermination(() -> cancelled.set(true));
            executor.executeBlocking(() -> callUnless(cancelled, job), false)
                    .onSuccess(emitter::complete)
                    .onFailure(emitter::fail);
        });
    }

    /** Waits, without a thread. The caller goes on in its context. */
    public Uni<Void> pause(Duration time) {
        return Uni.createFrom().emitter(emitter -> {
            var context = vertx.getOrCreateContext();
            vertx.setTimer(time.toMillis(), expired -> context.runOnContext(now -> emitter.complete(null)));
        });
    }

    private static <T> T callUnless(AtomicBoolean cancelled, Callable<T> job) throws Exception {
        if (cancelled.get()) {
            throw new CancellationException("Nobody waits for this work any more");
        }
        return job.call();
    }

    /** Runs a job on slices of a list, on all worker threads at once. Returns the results in the order of the list. */
    <A, B> Uni<List<B>> runInSlices(List<A> items, Function<List<A>, List<B>> job) {
        if (items.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        int slices = threads * SLICES_OF_THREAD;
        int size = Math.max(SMALLEST_SLICE, (items.size() + slices - 1) / slices);
        var jobs = new ArrayList<Uni<List<B>>>();
        for (int from = 0; from < items.size(); from += size) {
            var slice = items.subList(from, Math.min(items.size(), from + size));
            jobs.add(run(() -> job.apply(slice)));
        }
        return Uni.join().all(jobs).andFailFast().map(parts -> parts.stream()
                .flatMap(List::stream)
                .toList());
    }
}
