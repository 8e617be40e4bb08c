package io.krakenemulator.scheduling;

import io.krakenemulator.importing.Importing;
import io.krakenemulator.sandbox.Dialect;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes one scheduled account, in the way that a process call does. */
@ApplicationScoped
class ScheduledWork {

    private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

    private final ScheduledCreations creations;
    private final Sandboxes sandboxes;
    private final Importing importing;
    private final SchedulingConfig config;

    ScheduledWork(ScheduledCreations creations, Sandboxes sandboxes, Importing importing, SchedulingConfig config) {
        this.creations = creations;
        this.sandboxes = sandboxes;
        this.importing = importing;
        this.config = config;
    }

    /** Makes the account, or finds that it cannot be made, and notes which. */
    Uni<Void> carryOut(UUID replica, ScheduledCreation creation) {
        return sandboxes
                .byId(creation.sandboxId())
                // Reset or removed meanwhile: what is scheduled goes with the rest
                .flatMap(sandbox -> sandbox == null
                        ? Uni.createFrom().voidItem()
                        : attempt(sandbox, creation)
                                .onFailure()
                                .recoverWithItem(failure -> outcome(creation, failure))
                                .flatMap(outcome -> note(replica, creation, outcome)));
    }

    private Uni<Outcome> attempt(Sandbox sandbox, ScheduledCreation creation) {
        if (sandbox.now().isAfter(creation.windowEnd())) {
            return Uni.createFrom().item(Outcome.CANCELLED);
        }
        return importing
                .create(
                        inGuideDialect(sandbox),
                        creation.supplier(),
                        creation.number(),
                        creation.team(),
                        creation.isDryRun())
                .replaceWith(Outcome.PROCESSED);
    }

    private Outcome outcome(ScheduledCreation creation, Throwable failure) {
        if (failure instanceof ApiFailure refusal) {
            return Outcome.of(creation.isDryRun(), refusal);
        }
        LOG.warnf("A scheduled account is tried again: %s", failure);
        return Outcome.LATER;
    }

    private Uni<Void> note(UUID replica, ScheduledCreation creation, Outcome outcome) {
        if (outcome.status() == null) {
            return creations.postpone(replica, creation, config.retry()).replaceWithVoid();
        }
        // Its clock may have gone on since the work began
        return sandboxes
                .byId(creation.sandboxId())
                .onItem()
                .ifNotNull()
                .transformToUni(sandbox -> creations.finish(replica, creation, outcome, sandbox.now()))
                .replaceWithVoid();
    }

    /** The one in which refusals say their codes. */
    private static Sandbox inGuideDialect(Sandbox sandbox) {
        return new Sandbox(
                sandbox.id(),
                sandbox.name(),
                sandbox.seed(),
                sandbox.clock(),
                Dialect.GUIDE,
                sandbox.strictness(),
                sandbox.revision(),
                sandbox.createdAt());
    }
}
