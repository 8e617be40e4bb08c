package io.krakenemulator.payload;

import io.krakenemulator.web.BodyMemory;
import io.krakenemulator.web.MemoryBudget;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Bounds the memory of all bodies that this replica validates at once. */
@ApplicationScoped
public class ValidationMemory {

    /** The rest of the heap is for everything else, and for garbage that is not collected yet. */
    private static final int PARTS_OF_HEAP = 4;

    private final MemoryBudget budget;
    private final CurrentVertxRequest request;

    ValidationMemory(ValidationConfig config, CurrentVertxRequest request) {
        this.budget = new MemoryBudget(config.memory()
                .map(MemorySize::asLongValue)
                .orElseGet(() -> Runtime.getRuntime().maxMemory() / PARTS_OF_HEAP));
        this.request = request;
    }

    /**
     * Runs work on a body with reserved memory, or fails at once if there is not enough. A request keeps the memory, like the
     * validated body, until its response has ended. Other work releases it when it ends, fails or is cancelled.
     */
    <T> Uni<T> withMemory(int length, Function<BodyMemory, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var memory = BodyMemory.reserve(budget, length);
            var result = work.apply(memory);
            return holdUntilResponseEnds(memory)
                    ? result.onCancellation().invoke(memory::close)
                    : result.onTermination().invoke(memory::close);
        });
    }

    /**
     * Reserves memory for bodies of a length, for a caller that releases it.
     *
     * @throws io.krakenemulator.web.ApiFailure with 503 or 413 when there is not enough
     */
    BodyMemory reserve(int length) {
        return BodyMemory.reserve(budget, length);
    }

    /** Reserves memory for bodies that are still arriving; returns {@code null} when too little is left at this moment. */
    public MemoryBudget.Reservation tryReserve(long bytes) {
        return budget.tryReserve(bytes);
    }

    private boolean holdUntilResponseEnds(BodyMemory memory) {
        RoutingContext current = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (current == null || current.response().ended() || current.response().closed()) {
            return false;
        }
        current.addEndHandler(ended -> memory.close());
        return true;
    }

    /** Returns the number of bytes that are reserved at this moment. */
    long usedBytes() {
        return budget.usedBytes();
    }
}
