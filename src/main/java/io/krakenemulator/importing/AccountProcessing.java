package io.krakenemulator.importing;

import io.krakenemulator.fault.InjectedFault;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.processing.Admission;
import io.krakenemulator.processing.Job;
import io.krakenemulator.processing.Processing;
import io.krakenemulator.processing.ProcessingLease;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.validation.ValidationResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Creates accounts from staged payloads, or with a dry run shows that they can be created.
 *
 * <p>It takes a slot, claims the import process, validates the payload again, and finishes with the token of the claim. So of
 * several calls at once, one creates the account. A call that dies leaves a claim that expires.
 */
@ApplicationScoped
public class AccountProcessing {

    private final ProcessRequests requests;
    private final Processing processing;
    private final AccountWork work;
    private final ImportProcesses processes;

    AccountProcessing(ProcessRequests requests, Processing processing, AccountWork work, ImportProcesses processes) {
        this.requests = requests;
        this.processing = processing;
        this.work = work;
        this.processes = processes;
    }

    /** Processes the account that a call asks for. */
    Uni<ProcessingOutcome> process(ExpectedSandbox sandbox, byte[] body) {
        return requests.parse(body).flatMap(request -> process(sandbox, request));
    }

    /** Takes the slot before it validates the request, so that throttled calls cost little. */
    private Uni<ProcessingOutcome> process(ExpectedSandbox sandbox, PayloadValidation.Body request) {
        var job = JobReader.readJob(request.json());
        return job == null
                ? validateThenProcess(sandbox, request)
                : process(sandbox, job, requests.validate(sandbox.sandbox(), request));
    }

    private Uni<ProcessingOutcome> validateThenProcess(ExpectedSandbox sandbox, PayloadValidation.Body request) {
        return requests.validate(sandbox.sandbox(), request)
                .flatMap(validated -> validated.fold(
                        valid -> process(
                                sandbox,
                                ProcessRequests.readJob(valid),
                                Uni.createFrom().item(validated)),
                        rejection -> Uni.createFrom().item(new ProcessingOutcome.Rejected(rejection))));
    }

    private Uni<ProcessingOutcome> process(
            ExpectedSandbox expected, Job job, Uni<Result<ValidationResult<ProcessAccountImportProcess>>> validation) {
        var sandbox = expected.sandbox();
        return processing
                .runOrFail(
                        expected,
                        job,
                        InjectedFault.current()
                                .map(InjectedFault::processFailsAfter)
                                .orElse(null),
                        lease -> validation.flatMap(request -> perform(sandbox, lease, request)))
                .flatMap(admission -> conclude(sandbox, job, admission));
    }

    private Uni<ProcessingOutcome> perform(
            Sandbox sandbox, ProcessingLease lease, Result<ValidationResult<ProcessAccountImportProcess>> request) {
        return request.fold(
                valid -> work.perform(sandbox, new ProcessingTask(lease, valid, null)),
                rejection -> Uni.createFrom().item(new ProcessingOutcome.Rejected(rejection)));
    }

    /** Processes a scheduled account, whose request was validated when it was scheduled. */
    public Uni<ProcessingOutcome> process(Sandbox sandbox, ScheduledImport scheduled) {
        var job = new Job(scheduled.supplier(), scheduled.number(), scheduled.isDryRun());
        var request = ProcessRequests.createValid(job, scheduled.team());
        return processing
                .run(
                        ExpectedSandbox.ofThisMoment(sandbox),
                        job,
                        scheduled.workerSlot(),
                        lease -> work.perform(sandbox, new ProcessingTask(lease, request, scheduled.until())))
                .flatMap(admission -> conclude(sandbox, job, admission));
    }

    private Uni<ProcessingOutcome> conclude(Sandbox sandbox, Job job, Admission<ProcessingOutcome> admission) {
        if (admission instanceof Admission.Completed<ProcessingOutcome> completed) {
            return Uni.createFrom().item(completed.outcome());
        } else if (admission instanceof Admission.Throttled<ProcessingOutcome> throttled) {
            return Uni.createFrom().item(new ProcessingOutcome.Throttled(throttled.reason()));
        }
        return processes
                .find(sandbox, job.supplier(), job.number())
                .map(process ->
                        ProcessingTask.reject(ProcessRequests.createValid(job, null), job, ProcessState.of(process)));
    }
}
