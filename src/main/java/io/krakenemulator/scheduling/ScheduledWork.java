package io.krakenemulator.scheduling;

import io.krakenemulator.importing.Importing;
import io.krakenemulator.importing.ScheduledImport;
import io.krakenemulator.processing.Bulkhead;
import io.krakenemulator.sandbox.Dialect;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.DatabaseFailures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Creates one scheduled account, as a process call does. */
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

    /**
     * Creates the account or finds that it cannot be created, and records which.
     *
     * @param workerSlot the worker slot that is released while the work waits
     */
    Uni<Outcome> carryOut(ScheduledCreation creation, Bulkhead.Permit workerSlot) {
        return sandboxes
                .findById(creation.sandboxId())
                // Reset or removed meanwhile: what is scheduled goes with the rest
                .flatMap(sandbox -> sandbox == null
                        ? Uni.createFrom().item(Outcome.CANCELLED)
                        : attempt(sandbox, creation, workerSlot)
                                .onFailure()
                                .recoverWithItem(failure -> outcome(creation, failure))
                                .call(outcome -> note(creation, outcome)));
    }

    private Uni<Outcome> attempt(Sandbox sandbox, ScheduledCreation creation, Bulkhead.Permit workerSlot) {
        if (sandbox.now().isAfter(creation.windowEnd())) {
            return Uni.createFrom().item(Outcome.CANCELLED);
        }
        var scheduledImport = new ScheduledImport(
                creation.supplier(),
                creation.number(),
                creation.team(),
                creation.isDryRun(),
                creation.windowEnd(),
                workerSlot);
        var done = creation.isDryRun() ? Outcome.DRY_RUN_SUCCEEDED : Outcome.PROCESSED;
        // In the dialect in which refusals say their codes
        return importing
                .carryOut(sandbox.in(Dialect.GUIDE), scheduledImport)
                .map(inTime -> inTime ? done : Outcome.CANCELLED);
    }

    private Outcome outcome(ScheduledCreation creation, Throwable failure) {
        if (failure instanceof ApiFailure refusal) {
            return Outcome.of(creation.isDryRun(), refusal);
        }
        DatabaseFailures.logRetry(LOG, "A scheduled account is tried again", failure);
        return Outcome.NONE_FOR_NOW;
    }

    private Uni<?> note(ScheduledCreation creation, Outcome outcome) {
        if (outcome.status() == null) {
            return creations.postpone(creation, config.retry());
        }
        // Its clock may have gone on since the work began
        return sandboxes
                .findById(creation.sandboxId())
                .onItem()
                .ifNotNull()
                .transformToUni(sandbox -> creations.finish(creation, outcome, sandbox.now()));
    }
}
