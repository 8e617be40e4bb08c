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

/** The memory of all bodies that are validated at once by this replica. */
@ApplicationScoped
public class ValidationMemory {

    /** The rest of the heap is for all else, and for what is no longer used and not yet collected. */
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
     * Does work on a body with the memory that it takes, or fails at once when there is not enough. A request keeps the memory
     * until its response has ended, as the validated body is kept until then; other work gives it back when it ends, fails or is
     * cancelled.
     */
    <T> Uni<T> reserving(int length, Function<BodyMemory, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var memory = BodyMemory.reserve(budget, length);
            var result = work.apply(memory);
            return holdUntilResponseEnds(memory)
                    ? result.onCancellation().invoke(memory::close)
                    : result.onTermination().invoke(memory::close);
        });
    }

    private boolean holdUntilResponseEnds(BodyMemory memory) {
        RoutingContext current = Arc.container().requestContext().isActive() ? request.getCurrent() : null;
        if (current == null || current.response().ended() || current.response().closed()) {
            return false;
        }
        current.addEndHandler(ended -> memory.close());
        return true;
    }

    /** How many bytes are reserved at this moment. */
    long used() {
        return budget.used();
    }
}
