package io.krakenemulator.importing;

import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.processing.Processing;
import io.krakenemulator.processing.ProcessingConfig;
import io.krakenemulator.processing.ProcessingLease;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.ValidationResult;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Does the work on one account that has a slot. */
@ApplicationScoped
class AccountWork {

    private static final Logger LOG = Logger.getLogger(AccountWork.class);

    /** More than one only if accounts with the same references come and go at that moment. */
    private static final int ATTEMPTS = 5;

    private final PayloadValidation validation;
    private final ReferenceLookup references;
    private final ProcessRequests requests;
    private final ImportProcesses processes;
    private final Claims claims;
    private final AccountCreation creation;
    private final Processing processing;
    private final Sandboxes sandboxes;
    private final ProcessingConfig config;

    AccountWork(
            PayloadValidation validation,
            ReferenceLookup references,
            ProcessRequests requests,
            ImportProcesses processes,
            Claims claims,
            AccountCreation creation,
            Processing processing,
            Sandboxes sandboxes,
            ProcessingConfig config) {
        this.validation = validation;
        this.references = references;
        this.requests = requests;
        this.processes = processes;
        this.claims = claims;
        this.creation = creation;
        this.processing = processing;
        this.sandboxes = sandboxes;
        this.config = config;
    }

    /** Creates the account, or with a dry run shows that it can be created. */
    Uni<ProcessingOutcome> perform(Sandbox sandbox, ProcessingTask task) {
        return task.job().dryRun() ? dryRun(sandbox, task) : create(sandbox, task);
    }

    private Uni<ProcessingOutcome> create(Sandbox sandbox, ProcessingTask task) {
        // Work that waits does so without the payload, which may be large.
        return claims.claimAlone(
                        sandbox, task.lease(), config.lease(), !task.lease().hasWait())
                .flatMap(claim -> ifClaimed(task, claim, claimed -> createClaimed(sandbox, task, claimed)));
    }

    private static Uni<ProcessingOutcome> ifClaimed(
            ProcessingTask task, ClaimAnswer claim, Function<ClaimAnswer.Claimed, Uni<ProcessingOutcome>> work) {
        return claim instanceof ClaimAnswer.Claimed claimed
                ? work.apply(claimed)
                : Uni.createFrom().item(task.reject(((ClaimAnswer.Blocked) claim).state()));
    }

    private Uni<ProcessingOutcome> createClaimed(Sandbox sandbox, ProcessingTask task, ClaimAnswer.Claimed claim) {
        return whenDue(sandbox, task, current -> createDue(current, task, claim))
                .onItemOrFailure()
                .call((outcome, failure) -> outcome instanceof ProcessingOutcome.Created
                        ? Uni.createFrom().voidItem()
                        : releaseClaim(sandbox, task.lease()));
    }

    private Uni<ProcessingOutcome> createDue(Sandbox sandbox, ProcessingTask task, ClaimAnswer.Claimed claim) {
        return findPayload(sandbox, task.lease(), claim)
                .flatMap(payload -> payload == null
                        ? explainLostClaim(sandbox, task)
                        : createValid(sandbox, task, payload, claim.accountNumber(), ATTEMPTS));
    }

    /**
     * Creates the account from its payload. An account that another call has created since the validation may have one of its
     * references: the next validation finds that.
     */
    private Uni<ProcessingOutcome> createValid(
            Sandbox sandbox, ProcessingTask task, String payload, String accountNumber, int attempts) {
        return validateThen(sandbox, task, payload, result -> insert(sandbox, task, accountNumber, result)
                .onFailure(failure -> attempts > 1 && AccountCreation.isReferenceTaken(failure))
                .recoverWithUni(() -> createValid(sandbox, task, payload, accountNumber, attempts - 1)));
    }

    /** Returns the staged payload; a {@code null} item if the claim is lost. */
    private Uni<String> findPayload(Sandbox sandbox, ProcessingLease lease, ClaimAnswer.Claimed claim) {
        return claim.payload() == null
                ? claims.findPayload(sandbox, lease.job(), lease.token())
                : Uni.createFrom().item(claim.payload());
    }

    private Uni<ProcessingOutcome> insert(
            Sandbox sandbox, ProcessingTask task, String accountNumber, ValidationResult<EnergyAccount> result) {
        return creation.createAlone(sandbox, task, accountNumber, result)
                .flatMap(isCreated -> isCreated
                        ? Uni.createFrom().item(concludeCreation(task, accountNumber))
                        : explainLostClaim(sandbox, task));
    }

    private static ProcessingOutcome concludeCreation(ProcessingTask task, String accountNumber) {
        // The creating statement has released the slot.
        task.lease().markReleased();
        return new ProcessingOutcome.Created(accountNumber, task.job().number());
    }

    /** Finds the state of a process whose claim has gone to another call. */
    private Uni<ProcessingOutcome> explainLostClaim(Sandbox sandbox, ProcessingTask task) {
        return processes
                .find(sandbox, task.job().supplier(), task.job().number())
                .map(process -> task.reject(ProcessState.of(process)));
    }

    /** Releases the claim, so that other calls can claim the process. If that fails, the claim expires. */
    private Uni<Void> releaseClaim(Sandbox sandbox, ProcessingLease lease) {
        return claims.release(sandbox, lease.job(), lease.token())
                .onFailure()
                .invoke(failure -> DatabaseFailures.logRetry(LOG, describeClaim(lease), failure))
                .onFailure()
                .recoverWithNull();
    }

    private static String describeClaim(ProcessingLease lease) {
        return "Could not release a claim, it expires: sandbox=%s supplier=%s account=%s"
                .formatted(
                        lease.sandbox().name(),
                        lease.job().supplier(),
                        lease.job().number());
    }

    /** Runs the rest of a task when it is due: with the clock and the reference data that the sandbox has then. */
    private Uni<ProcessingOutcome> whenDue(
            Sandbox sandbox, ProcessingTask task, Function<Sandbox, Uni<ProcessingOutcome>> rest) {
        return processing.pause(task.lease()).flatMap(pause -> switch (pause) {
            case NONE -> rest.apply(sandbox);
            case WAITED -> reload(sandbox).flatMap(current -> recheck(current, task, rest));
            case LEASE_ENDED -> Uni.createFrom().item(new ProcessingOutcome.LeaseLost());
        });
    }

    private Uni<Sandbox> reload(Sandbox sandbox) {
        return sandboxes.findById(sandbox.id()).map(later -> later == null ? sandbox : later);
    }

    /** Checks that the request still holds after a wait. */
    private Uni<ProcessingOutcome> recheck(
            Sandbox sandbox, ProcessingTask task, Function<Sandbox, Uni<ProcessingOutcome>> rest) {
        if (task.isScheduled()) {
            return sandbox.now().isAfter(task.until())
                    ? Uni.createFrom().item(new ProcessingOutcome.WindowClosed())
                    : rest.apply(sandbox);
        }
        return requests.revalidate(sandbox, task.request())
                .flatMap(request -> request.fold(valid -> rest.apply(sandbox), rejection -> Uni.createFrom()
                        .item(new ProcessingOutcome.Rejected(rejection))));
    }

    /** Validates the staged payload with the facts of this moment, and runs the rest of the task if it is valid. */
    private Uni<ProcessingOutcome> validateThen(
            Sandbox sandbox,
            ProcessingTask task,
            String payload,
            Function<ValidationResult<EnergyAccount>, Uni<ProcessingOutcome>> rest) {
        return validate(sandbox, payload).flatMap(validated -> {
            if (!StateProblem.isOngoing(validated.facts(), task.job().supplier())) {
                return rejectSupplier(sandbox, task, validated.result());
            }
            return validated.result().isValid()
                    ? rest.apply(validated.result())
                    : rejectPayload(sandbox, task, validated.result());
        });
    }

    private Uni<ValidatedPayload<EnergyAccount>> validate(Sandbox sandbox, String payload) {
        var held = new AtomicReference<>(HeldReferences.NONE);
        return validation
                .validate(sandbox, payload.getBytes(StandardCharsets.UTF_8), EnergyAccount.class, parsed -> references
                        .find(sandbox, parsed)
                        .invoke(found -> held.set(found.held()))
                        .map(ReferenceLookup.Found::facts))
                .map(validated -> new ValidatedPayload<>(held.get().addTo(validated.result()), validated.facts()));
    }

    private Uni<ProcessingOutcome> rejectSupplier(Sandbox sandbox, ProcessingTask task, ValidationResult<?> result) {
        var extended = StateProblem.SUPPLIER_NOT_ONGOING.addTo(result);
        return result.isValid()
                ? storeProblems(sandbox, task, extended)
                        .replaceWith(new ProcessingOutcome.Rejected(
                                new Rejection.Blocked(StateProblem.SUPPLIER_NOT_ONGOING, extended)))
                : rejectPayload(sandbox, task, extended);
    }

    private Uni<ProcessingOutcome> rejectPayload(Sandbox sandbox, ProcessingTask task, ValidationResult<?> result) {
        return storeProblems(sandbox, task, result)
                .replaceWith(new ProcessingOutcome.Rejected(new Rejection.InvalidPayload(PayloadKind.ACCOUNT, result)));
    }

    /** Stores the problems with the account, for the control API. A dry run leaves no trace. */
    private Uni<Void> storeProblems(Sandbox sandbox, ProcessingTask task, ValidationResult<?> result) {
        return task.job().dryRun()
                ? Uni.createFrom().voidItem()
                : claims.storeProblems(sandbox, task.job(), task.lease().token(), result);
    }

    /** Creates the account in a transaction that is rolled back. Other calls see nothing of it, not even that it failed. */
    private Uni<ProcessingOutcome> dryRun(Sandbox sandbox, ProcessingTask task) {
        return task.lease().hasWait()
                ? claims.preview(sandbox, task.job())
                        .flatMap(claim -> ifClaimed(task, claim, claimed -> dryRunWhenDue(sandbox, task)))
                : dryRunWhenDue(sandbox, task);
    }

    private Uni<ProcessingOutcome> dryRunWhenDue(Sandbox sandbox, ProcessingTask task) {
        return whenDue(sandbox, task, current -> attemptDryRun(current, task));
    }

    /** Validates outside the transaction, which has to be short, and starts again if another payload is staged meanwhile. */
    private Uni<ProcessingOutcome> attemptDryRun(Sandbox sandbox, ProcessingTask task) {
        return claims.preview(sandbox, task.job())
                .flatMap(claim -> ifClaimed(
                        task,
                        claim,
                        claimed -> validateThen(
                                sandbox,
                                task,
                                claimed.payload(),
                                result -> createAndRollBack(sandbox, task, claimed.payload(), result))));
    }

    private Uni<ProcessingOutcome> createAndRollBack(
            Sandbox sandbox, ProcessingTask task, String payload, ValidationResult<EnergyAccount> result) {
        return Panache.withTransaction(() -> Panache.currentTransaction()
                        .invoke(Mutiny.Transaction::markForRollback)
                        .chain(() -> claims.claim(sandbox, task.lease(), config.lease()))
                        .flatMap(claim -> tryCreation(sandbox, task, payload, claim, result)))
                .onFailure(AccountCreation::isReferenceTaken)
                .recoverWithItem(Boolean.FALSE)
                .flatMap(created -> created
                        ? Uni.createFrom().item(new ProcessingOutcome.DryRunPassed())
                        : attemptDryRun(sandbox, task));
    }

    /** Returns false if the validated payload is not staged any more. */
    private Uni<Boolean> tryCreation(
            Sandbox sandbox,
            ProcessingTask task,
            String payload,
            ClaimAnswer claim,
            ValidationResult<EnergyAccount> result) {
        return claim instanceof ClaimAnswer.Claimed claimed && payload.equals(claimed.payload())
                ? creation.create(sandbox, task, claimed.accountNumber(), result)
                        .replaceWith(Boolean.TRUE)
                : Uni.createFrom().item(Boolean.FALSE);
    }
}
