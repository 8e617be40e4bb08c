package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.processing.Job;
import io.krakenemulator.processing.Processing;
import io.krakenemulator.processing.ProcessingConfig;
import io.krakenemulator.processing.ProcessingLease;
import io.krakenemulator.sandbox.AccountNumbers;
import io.krakenemulator.sandbox.Counters;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.schema.account.CreateOrUpdateAccountImportProcess;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.schema.account.ProcessAccountImportProcessCreation;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import io.krakenemulator.web.DatabaseFailures;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Takes accounts in: validates, stages and processes them. */
@ApplicationScoped
public class Importing {

    private static final Logger LOG = Logger.getLogger(Importing.class);

    private final PayloadValidation validation;
    private final ImportProcesses processes;
    private final AccountCreation creation;
    private final Counters counters;
    private final Processing processing;
    private final Sandboxes sandboxes;
    private final ProcessingConfig config;

    Importing(
            PayloadValidation validation,
            ImportProcesses processes,
            AccountCreation creation,
            Counters counters,
            Processing processing,
            Sandboxes sandboxes,
            ProcessingConfig config) {
        this.validation = validation;
        this.processes = processes;
        this.creation = creation;
        this.counters = counters;
        this.processing = processing;
        this.sandboxes = sandboxes;
        this.config = config;
    }

    /** A staging that was accepted, and whether it was the first of its account. */
    public record Staged(boolean created, CreateOrUpdateAccountImportProcess body) {}

    /** Ends work for which it has become too late; it never leaves this class. */
    private static final class TooLate extends RuntimeException {
        TooLate() {
            super("too late", null, false, false);
        }
    }

    /** Undoes a dry run's transaction; it never leaves this class. */
    private static final class DryRunDone extends RuntimeException {
        DryRunDone() {
            super("dry run", null, false, false);
        }
    }

    /**
     * Validates an account payload and changes nothing.
     *
     * @return the validated data; fails with 400 when there are problems, an account that is imported already included
     */
    public Uni<JsonNode> validate(Sandbox sandbox, byte[] body) {
        return validation
                .validate(sandbox, body, EnergyAccount.class)
                .map(ValidatedPayload::result)
                .flatMap(result -> state(sandbox, result).map(process -> {
                    if (process != null && process.state == ImportState.IMPORTED) {
                        throw alreadyImported(sandbox, result, process);
                    }
                    return accepted(sandbox, result).cleaned();
                }));
    }

    /** Validates an account payload and keeps it, in place of any that was staged before. */
    public Uni<Staged> stage(Sandbox sandbox, byte[] body) {
        return validation.validate(sandbox, body, EnergyAccount.class).flatMap(validated -> {
            var result = stageable(validated);
            return result.isValid()
                    ? keep(sandbox, result)
                    : state(sandbox, result).map(process -> {
                        throw refused(sandbox, result, process);
                    });
        });
    }

    /** What staging asks of a payload beyond validation: a number to stage it under, and a supplier that takes accounts. */
    private static ValidationResult<EnergyAccount> stageable(ValidatedPayload<EnergyAccount> validated) {
        var result = validated.result();
        var account = result.value();
        if (account == null) {
            return result;
        }
        if (account.externalAccountNumber() == null && !result.names("external_account_number")) {
            result = result.and(Attr.ROOT.field("external_account_number"), "required", "This field is required.");
        }
        if (account.importSupplier() != null && !StateProblem.isOngoing(validated.facts(), account.importSupplier())) {
            result = StateProblem.SUPPLIER_NOT_ONGOING.addTo(result);
        }
        return result;
    }

    private Uni<Staged> keep(Sandbox sandbox, ValidationResult<EnergyAccount> result) {
        var supplier = result.value().importSupplier();
        var number = result.value().externalAccountNumber();
        return processes
                .stage(sandbox, supplier, number, result.cleaned().toString())
                .flatMap(staging -> {
                    if (staging == ImportProcesses.Staging.CLOSED) {
                        return state(sandbox, result).map(process -> {
                            throw refused(sandbox, result, process);
                        });
                    }
                    var answer = new CreateOrUpdateAccountImportProcess(number, supplier, supplier);
                    return Uni.createFrom().item(new Staged(staging == ImportProcesses.Staging.CREATED, answer));
                });
    }

    /**
     * Creates the account of a staged payload, or shows that it could be created.
     *
     * <p>It takes a slot or is refused with 429 before the request is validated. Then the process is claimed, validated once more by
     * the facts of this moment, and finished with the claim's token: of several calls at once one creates the account, and a call
     * that dies leaves a claim that runs out.
     */
    public Uni<ProcessAccountImportProcessCreation> process(Sandbox sandbox, byte[] body) {
        return validation.parse(body, ProcessAccountImportProcess.class).flatMap(request -> {
            var job = RequestedJob.of(request.json());
            return job == null
                    ? asked(sandbox, request)
                            .flatMap(asked -> process(
                                    sandbox, job(asked), Uni.createFrom().item(asked)))
                    : process(sandbox, job, asked(sandbox, request));
        });
    }

    private Uni<ProcessAccountImportProcessCreation> process(
            Sandbox sandbox, Job job, Uni<ValidationResult<ProcessAccountImportProcess>> asking) {
        return processing
                .within(
                        sandbox,
                        job,
                        lease -> asking.flatMap(asked -> done(sandbox, new Task(lease, asked, null))),
                        () -> unclaimable(sandbox, asked(job, null)))
                .invoke(() -> {
                    if (job.dryRun()) {
                        throw ApiFailure.of(
                                400, "400", "Account would successfully import. Rolled back due to Dry Run.");
                    }
                });
    }

    /**
     * Creates the account of a staged payload, or shows that it could be created, as {@link #process} does; for one whose request
     * was validated when it was created.
     *
     * @return whether it was created, or could be; not when it was too late for that by then
     */
    public Uni<Boolean> carryOut(Sandbox sandbox, ScheduledImport scheduledImport) {
        var job = new Job(scheduledImport.supplier(), scheduledImport.number(), scheduledImport.isDryRun());
        var asked = asked(job, scheduledImport.team());
        return processing
                .within(
                        sandbox,
                        job,
                        scheduledImport.workerSlot(),
                        lease -> done(sandbox, new Task(lease, asked, scheduledImport.until())),
                        () -> unclaimable(sandbox, asked))
                .replaceWith(Boolean.TRUE)
                .onFailure(TooLate.class)
                .recoverWithItem(Boolean.FALSE);
    }

    /** The validated request; fails when something is wrong with it, and says then what else stands in its way. */
    private Uni<ValidationResult<ProcessAccountImportProcess>> asked(Sandbox sandbox, PayloadValidation.Body request) {
        return validateRequest(sandbox, request)
                .flatMap(asked -> asked.isValid()
                        ? Uni.createFrom().item(asked)
                        : processes
                                .find(
                                        sandbox,
                                        asked.value().importSupplierCode(),
                                        asked.value().externalAccountNumber())
                                .map(process -> {
                                    throw refused(sandbox, asked, process);
                                }));
    }

    /** The result of a request that says which account it is about; fails when it does not. */
    private Uni<ValidationResult<ProcessAccountImportProcess>> validateRequest(
            Sandbox sandbox, PayloadValidation.Body request) {
        return validation
                .validate(sandbox, request, ProcessAccountImportProcess.class)
                .map(validated -> {
                    var result = validated.result();
                    var value = result.value();
                    if (value == null || value.importSupplierCode() == null || value.externalAccountNumber() == null) {
                        throw PayloadRejected.ACCOUNT.of(sandbox, result);
                    }
                    return StateProblem.isOngoing(validated.facts(), value.importSupplierCode())
                            ? result
                            : StateProblem.SUPPLIER_NOT_ONGOING.addTo(result, "import_supplier_code");
                });
    }

    /** A request in which there is nothing to validate. */
    private static ValidationResult<ProcessAccountImportProcess> asked(Job job, String team) {
        var request = new ProcessAccountImportProcess(job.dryRun(), job.number(), job.supplier(), team);
        return new ValidationResult<>(request, JsonNodeFactory.instance.nullNode(), List.of(), 0);
    }

    private static Job job(ValidationResult<ProcessAccountImportProcess> asked) {
        var request = asked.value();
        return new Job(
                request.importSupplierCode(), request.externalAccountNumber(), Boolean.TRUE.equals(request.dryRun()));
    }

    /**
     * Work on one account.
     *
     * @param until the last moment at which it may be done; {@code null} for a call, whose client waits for as long as it likes
     */
    private record Task(ProcessingLease lease, ValidationResult<ProcessAccountImportProcess> asked, Instant until) {
        Job job() {
            return lease.job();
        }
    }

    /** The account's number; of a dry run, a {@code null} item. */
    private Uni<ProcessAccountImportProcessCreation> done(Sandbox sandbox, Task task) {
        return task.job().dryRun() ? dryRun(sandbox, task) : createAccount(sandbox, task);
    }

    private Uni<ProcessAccountImportProcessCreation> createAccount(Sandbox sandbox, Task task) {
        var lease = task.lease();
        var number = task.job().number();
        // Whoever waits does so without the data, which may be large
        return processes
                .claim(sandbox, lease, config.lease(), !lease.letsWorkWait())
                .onItem()
                .ifNull()
                .switchTo(() -> unclaimable(sandbox, task.asked()))
                .flatMap(claimed -> whenItIsTime(sandbox, task)
                        .flatMap(current -> payload(current, lease, claimed)
                                .onItem()
                                .ifNotNull()
                                .transformToUni(payload -> revalidate(current, lease, payload)
                                        .flatMap(result -> create(current, task, result))))
                        .onFailure()
                        .call(() -> givenBack(sandbox, lease)))
                .flatMap(accountNumber -> accountNumber == null
                        ? unclaimable(sandbox, task.asked())
                        : Uni.createFrom()
                                .item(new ProcessAccountImportProcessCreation(accountNumber, number, accountNumber)));
    }

    private Uni<String> payload(Sandbox sandbox, ProcessingLease lease, ImportProcesses.Claimed claimed) {
        return claimed.payload() == null
                ? processes.claimedPayload(sandbox, lease.job(), lease.token())
                : Uni.createFrom().item(claimed.payload());
    }

    /** The sandbox of the moment at which the work is done, with the clock and the reference data that it has then. */
    private Uni<Sandbox> whenItIsTime(Sandbox sandbox, Task task) {
        return processing
                .pause(task.lease())
                .flatMap(paused -> paused
                        ? sandboxes
                                .findById(sandbox.id())
                                .map(later -> later == null ? sandbox : later.in(sandbox.dialect()))
                                .call(later -> stillAsked(later, task))
                        : Uni.createFrom().item(sandbox));
    }

    /** What the request says has to hold at the time of the work, as the payload has to. */
    private Uni<?> stillAsked(Sandbox sandbox, Task task) {
        if (task.until() == null) {
            return validateRequest(
                            sandbox, new PayloadValidation.Body(task.asked().cleaned(), 0))
                    .map(asked -> accepted(sandbox, asked));
        }
        return sandbox.now().isAfter(task.until())
                ? Uni.createFrom().failure(TooLate::new)
                : Uni.createFrom().voidItem();
    }

    /** A process that cannot be given back can be claimed when the lease has run out; the call's answer stays what it is. */
    private Uni<Void> givenBack(Sandbox sandbox, ProcessingLease lease) {
        return processes
                .giveBack(sandbox, lease.job(), lease.token())
                .onFailure()
                .invoke(failure -> DatabaseFailures.logRetry(LOG, "A process could not be given back", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** The account's number; a {@code null} item when the claim was lost. */
    private Uni<String> create(Sandbox sandbox, Task task, ValidationResult<EnergyAccount> result) {
        var rows = new AccountRows(result, sandbox.now(), sandbox.today());
        return counters.take(sandbox.id(), Counters.ACCOUNTS, 1).flatMap(counter -> {
            var accountNumber = AccountNumbers.number(sandbox.seed(), counter);
            return creation.create(
                            sandbox,
                            task.job().supplier(),
                            task.job().number(),
                            task.lease().token(),
                            accountNumber,
                            task.asked().value().operationsTeamName(),
                            rows)
                    .map(created -> created ? accountNumber : null);
        });
    }

    /**
     * All of {@link #createAccount} in one transaction that is undone: nothing of it is seen from outside, not even for a moment, nor
     * that it failed. The validation comes before, outside of it; should other data be staged meanwhile, it is done again with
     * those.
     */
    private Uni<ProcessAccountImportProcessCreation> dryRun(Sandbox sandbox, Task task) {
        return claimable(sandbox, task)
                .chain(() -> whenItIsTime(sandbox, task))
                .flatMap(current -> attempt(current, task));
    }

    /** Fails when the process is in no state to be claimed. */
    private Uni<Void> claimable(Sandbox sandbox, Task task) {
        return processes
                .find(sandbox, task.job().supplier(), task.job().number())
                .flatMap(process -> process == null || StateProblem.of(process) != null
                        ? unclaimable(sandbox, task.asked())
                        : Uni.createFrom().voidItem());
    }

    private Uni<ProcessAccountImportProcessCreation> attempt(Sandbox sandbox, Task task) {
        return processes
                .stagedPayload(sandbox, task.job().supplier(), task.job().number())
                .onItem()
                .ifNull()
                .switchTo(() -> unclaimable(sandbox, task.asked()))
                .flatMap(payload -> revalidate(sandbox, task.lease(), payload)
                        .flatMap(result -> createAndRollBack(sandbox, task, payload, result)))
                .flatMap(done -> done ? Uni.createFrom().nullItem() : attempt(sandbox, task));
    }

    /** Whether it could be done with that payload; otherwise another one has been staged meanwhile. */
    private Uni<Boolean> createAndRollBack(
            Sandbox sandbox, Task task, String payload, ValidationResult<EnergyAccount> result) {
        return Panache.withTransaction(() -> processes
                        .claim(sandbox, task.lease(), config.lease(), true)
                        .flatMap(claimed -> {
                            if (claimed == null || !payload.equals(claimed.payload())) {
                                return Uni.createFrom().item(Boolean.FALSE);
                            }
                            return create(sandbox, task, result)
                                    .invoke(() -> {
                                        throw new DryRunDone();
                                    })
                                    .replaceWith(Boolean.TRUE);
                        }))
                .onFailure(DryRunDone.class)
                .recoverWithItem(Boolean.TRUE);
    }

    /** What is wrong with the data now is noted, for those who look at the account; but not by a dry run. */
    private Uni<ValidationResult<EnergyAccount>> revalidate(Sandbox sandbox, ProcessingLease lease, String payload) {
        var job = lease.job();
        return validation
                .validate(sandbox, payload.getBytes(StandardCharsets.UTF_8), EnergyAccount.class)
                .map(validated -> StateProblem.isOngoing(validated.facts(), job.supplier())
                        ? validated.result()
                        : StateProblem.SUPPLIER_NOT_ONGOING.addTo(validated.result()))
                .call(result -> result.isValid() || job.dryRun()
                        ? Uni.createFrom().voidItem()
                        : processes.failed(sandbox, job, lease.token(), result))
                .map(result -> accepted(sandbox, result));
    }

    /** Says why a process cannot be claimed. */
    private <T> Uni<T> unclaimable(Sandbox sandbox, ValidationResult<ProcessAccountImportProcess> asked) {
        var request = asked.value();
        return processes
                .find(sandbox, request.importSupplierCode(), request.externalAccountNumber())
                .map(process -> {
                    if (process == null) {
                        throw PayloadRejected.ACCOUNT.of(sandbox, StateProblem.NOT_STAGED.addTo(asked));
                    }
                    if (StateProblem.of(process) == null) {
                        // Given back by another call between the two looks: to the client it was at work.
                        throw PayloadRejected.ACCOUNT.of(sandbox, StateProblem.IN_PROGRESS.addTo(asked));
                    }
                    throw refused(sandbox, asked, process);
                });
    }

    /** The process that a payload is about; a {@code null} item when there is none or the payload does not say. */
    private Uni<ImportProcess> state(Sandbox sandbox, ValidationResult<EnergyAccount> result) {
        return StateProblem.isNamed(result.value())
                ? processes.find(
                        sandbox, result.value().importSupplier(), result.value().externalAccountNumber())
                : Uni.createFrom().nullItem();
    }

    private static <T> ValidationResult<T> accepted(Sandbox sandbox, ValidationResult<T> result) {
        if (!result.isValid()) {
            throw PayloadRejected.ACCOUNT.of(sandbox, result);
        }
        return result;
    }

    /** The refusal for the result's problems and the process's state together. */
    private static ApiFailure refused(Sandbox sandbox, ValidationResult<?> result, ImportProcess process) {
        var problem = StateProblem.of(process);
        if (problem == StateProblem.ALREADY_IMPORTED) {
            return alreadyImported(sandbox, result, process);
        }
        return PayloadRejected.ACCOUNT.of(sandbox, problem == null ? result : problem.addTo(result));
    }

    /** The envelope with the keys that both published forms of this refusal have. */
    private static ApiFailure alreadyImported(Sandbox sandbox, ValidationResult<?> result, ImportProcess process) {
        ObjectNode body = PayloadRejected.ACCOUNT.body(sandbox, StateProblem.ALREADY_IMPORTED.addTo(result));
        body.put("external_account_number", process.key.externalNumber());
        body.put("kraken_account_number", process.accountNumber);
        body.putArray("non_field_errors").add(StateProblem.ALREADY_IMPORTED.detail());
        return ApiFailure.of(400, body);
    }
}
