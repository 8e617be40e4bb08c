package io.krakenemulator.sandbox;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Deletes the data of removed sandboxes in the background.
 *
 * <p>A deletion takes long for much data, so no call waits for it. The delay also lets requests finish that began before the
 * removal.
 */
@ApplicationScoped
class RemovedSandboxes {

    private static final Logger LOG = Logger.getLogger(RemovedSandboxes.class);

    private static final Duration EVERY = Duration.ofSeconds(30);

    /** Deletes one sandbox, and skips one that another replica is deleting. */
    private static final String DELETE_ONE = """
            delete from sandbox
             where id = (select id from sandbox
                          where removed_at < clock_timestamp() - interval '1 minute'
                          order by removed_at
                          limit 1
                            for update skip locked)""";

    /** No token is valid for longer. */
    private static final String FORGET_FORMER_IDS = """
            delete from sandbox_former_id where reset_at < now() - interval '8 days'""";

    private final BackgroundWork background;

    RemovedSandboxes(BackgroundWork background) {
        this.background = background;
    }

    void atStart(@Observes StartupEvent event) {
        background.runEvery(EVERY.toMillis(), this::clear);
    }

    private void clear() {
        background.start(
                () -> deleteOne().call(deleted -> deleted > 0 ? Uni.createFrom().voidItem() : forgetFormerIds()),
                deleted -> {
                    if (deleted > 0) {
                        clear();
                    }
                },
                failure -> LOG.debugf(failure, "Removed sandboxes are deleted later"));
    }

    @WithTransaction
    Uni<Integer> deleteOne() {
        return SqlStatement.of(DELETE_ONE).update();
    }

    @WithTransaction
    Uni<Integer> forgetFormerIds() {
        return SqlStatement.of(FORGET_FORMER_IDS).update();
    }
}
