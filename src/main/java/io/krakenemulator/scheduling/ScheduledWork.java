package io.krakenemulator.scheduling;

import io.krakenemulator.coverage.RuleCoverage;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.importing.AccountProcessing;
import io.krakenemulator.importing.ProcessingOutcome;
import io.krakenemulator.importing.ScheduledImport;
import io.krakenemulator.outcome.ImportError;
import io.krakenemulator.processing.Bulkhead;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Creates one scheduled account, as a process call does. */
@ApplicationScoped
class ScheduledWork {

    private static final Logger LOG = Logger.getLogger(ScheduledWork.class);

    /** The operation of the call that has scheduled the account. */
    private static final String OPERATION = "scheduleAccount";

    private final ScheduledCreations creations;
    private final Sandboxes sandboxes;
    private final AccountProcessing processing;
    private final RuleCoverage coverage;
    private final SchedulingConfig config;

    ScheduledWork(
            ScheduledCreations creations,
            Sandboxes sandboxes,
            AccountProcessing processing,
            RuleCoverage coverage,
            SchedulingConfig config) {
        this.creations = creations;
        this.sandboxes = sandboxes;
        this.processing = processing;
        this.coverage = coverage;
        this.config = config;
    }

    /**
     * Tries to create the account, and stores the outcome.
     *
     * @param workerSlot the worker slot that is released while the work waits
     */
    Uni<ScheduledOutcome> carryOut(ScheduledCreation creation, Bulkhead.Permit workerSlot) {
        return sandboxes
                .findById(creation.sandboxId())
                // A reset or a removal of the sandbox has removed its schedules as well.
                .flatMap(sandbox -> sandbox == null
                        ? Uni.createFrom().item(ScheduledOutcome.CANCELLED)
                        : carryOut(sandbox, creation, workerSlot));
    }

    private Uni<ScheduledOutcome> carryOut(Sandbox sandbox, ScheduledCreation creation, Bulkhead.Permit workerSlot) {
        return attempt(sandbox, creation, workerSlot)
                .onFailure()
                .recoverWithItem(failure -> retryAfter(creation, failure))
                .call(outcome -> store(creation, outcome));
    }

    private Uni<ScheduledOutcome> attempt(Sandbox sandbox, ScheduledCreation creation, Bulkhead.Permit workerSlot) {
        if (sandbox.now().isAfter(creation.windowEnd())) {
            return Uni.createFrom().item(ScheduledOutcome.CANCELLED);
        }
        var scheduledImport = new ScheduledImport(
                creation.supplier(),
                creation.number(),
                creation.team(),
                creation.isDryRun(),
                creation.windowEnd(),
                workerSlot);
        return processing.process(sandbox, scheduledImport).map(outcome -> {
            var result = ScheduledOutcome.of(creation.isDryRun(), outcome);
            if (result instanceof ScheduledOutcome.Finished finished && finished.error() != null) {
                count(sandbox, creation, finished.error(), (ProcessingOutcome.Rejected) outcome);
            }
            return result;
        });
    }

    /** Counts the codes of an account that cannot be created, as those of a call that is refused. */
    private void count(
            Sandbox sandbox, ScheduledCreation creation, ImportError error, ProcessingOutcome.Rejected outcome) {
        var codes = new HashMap<String, Integer>(Map.of(error.code().code(), 1));
        var problems = new HashMap<String, Integer>();
        outcome.rejection().codes().forEach(code -> problems.merge(code, 1, Integer::sum));
        codes.putAll(problems);
        coverage.count(sandbox, OPERATION, codes, creation.supplier(), creation.number());
    }

    private static ScheduledOutcome retryAfter(ScheduledCreation creation, Throwable failure) {
        DatabaseFailures.logRetry(
                LOG,
                "A scheduled account failed and is tried again: sandbox_id=%d account=%s"
                        .formatted(creation.sandboxId(), creation.number()),
                failure);
        return new ScheduledOutcome.SandboxBusy();
    }

    private Uni<?> store(ScheduledCreation creation, ScheduledOutcome outcome) {
        if (outcome instanceof ScheduledOutcome.Finished finished) {
            // The clock of the sandbox may have advanced since the work began.
            return sandboxes
                    .findById(creation.sandboxId())
                    .onItem()
                    .ifNotNull()
                    .transformToUni(sandbox -> creations.finish(creation, finished, sandbox.now()));
        }
        return creations.postpone(creation, config.retry());
    }
}
