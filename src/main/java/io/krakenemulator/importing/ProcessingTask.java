package io.krakenemulator.importing;

import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.processing.Job;
import io.krakenemulator.processing.ProcessingLease;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.validation.ValidationResult;
import java.time.Instant;

/**
 * The work on one account.
 *
 * @param request the valid request
 * @param until the last moment, by the sandbox's clock, at which the work may be done; {@code null} for the work of a call
 */
record ProcessingTask(ProcessingLease lease, ValidationResult<ProcessAccountImportProcess> request, Instant until) {

    Job job() {
        return lease.job();
    }

    boolean isScheduled() {
        return until != null;
    }

    /**
     * Returns the outcome of a task whose process cannot be claimed.
     *
     * @param state the state that blocks the work; {@code null} if there is no process
     */
    ProcessingOutcome.Rejected reject(ProcessState state) {
        return reject(request, job(), state);
    }

    static ProcessingOutcome.Rejected reject(
            ValidationResult<ProcessAccountImportProcess> request, Job job, ProcessState state) {
        if (state == null) {
            return new ProcessingOutcome.Rejected(StateProblem.NOT_STAGED.block(request));
        }
        return new ProcessingOutcome.Rejected(
                state.reject(job.number(), state.blocker().addTo(request)));
    }
}
