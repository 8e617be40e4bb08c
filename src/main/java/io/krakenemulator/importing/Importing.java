package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.judging.Judging;
import io.krakenemulator.judging.Refusal;
import io.krakenemulator.processing.Job;
import io.krakenemulator.processing.Permit;
import io.krakenemulator.processing.Processing;
import io.krakenemulator.processing.ProcessingConfig;
import io.krakenemulator.sandbox.AccountNumbers;
import io.krakenemulator.sandbox.Counters;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.Sandboxes;
import io.krakenemulator.schema.account.CreateOrUpdateAccountImportProcess;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ProcessAccountImportProcess;
import io.krakenemulator.schema.account.ProcessAccountImportProcessCreation;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Judgement;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes accounts in: validates, stages and processes them. */
@ApplicationScoped
public class Importing {

    private static final Logger LOG = Logger.getLogger(Importing.class);

    private final Judging judging;
    private final ImportProcesses processes;
    private final AccountCreation creation;
    private final Counters counters;
    private final Processing processing;
    private final Sandboxes sandboxes;
    private final ProcessingConfig config;

    Importing(
            Judging judging,
            ImportProcesses processes,
            AccountCreation creation,
            Counters counters,
            Processing processing,
            Sandboxes sandboxes,
            ProcessingConfig config) {
        this.judging = judging;
        this.processes = processes;
        this.creation = creation;
        this.counters = counters;
        this.processing = processing;
        this.sandboxes = sandboxes;
        this.config = config;
    }

    /** A staging that was accepted, and whether it was the first of its account. */
    public record Staged(boolean created, CreateOrUpdateAccountImportProcess body) {}

    /** Undoes a dry run's transaction; it never leaves this class. */
    private static final class DryRunDone extends RuntimeException {
        DryRunDone() {
            super("dry run", null, false, false);
        }
    }

    /**
     * Judges an account payload and changes nothing.
     *
     * @return the validated data; fails with 400 when there are problems, an account that is imported already included
     */
    public Uni<JsonNode> validate(Sandbox sandbox, byte[] body) {
        return judging.judge(sandbox, body, EnergyAccount.class)
                .flatMap(judgement -> state(sandbox, judgement).map(process -> {
                    if (process != null && process.state == ImportState.IMPORTED) {
                        throw alreadyImported(sandbox, judgement, process);
                    }
                    return accepted(sandbox, judgement).cleaned();
                }));
    }

    /** Judges an account payload and keeps it, in place of any that was staged before. */
    public Uni<Staged> stage(Sandbox sandbox, byte[] body) {
        return judging.judged(sandbox, body, EnergyAccount.class).flatMap(judged -> {
            var judgement = stageable(judged);
            return judgement.isValid()
                    ? keep(sandbox, judgement)
                    : state(sandbox, judgement).map(process -> {
                        throw refused(sandbox, judgement, process);
                    });
        });
    }

    /** What staging asks of a payload beyond validation: a number to stage it under, and a supplier that takes accounts. */
    private static Judgement<EnergyAccount> stageable(Judging.Judged<EnergyAccount> judged) {
        var judgement = judged.judgement();
        var account = judgement.value();
        if (account == null) {
            return judgement;
        }
        if (account.externalAccountNumber() == null && !judgement.names("external_account_number")) {
            judgement =
                    judgement.and(Attr.ROOT.field("external_account_number"), "required", "This field is required.");
        }
        if (account.importSupplier() != null && !StateProblem.isOngoing(judged.facts(), account.importSupplier())) {
            judgement = StateProblem.SUPPLIER_NOT_ONGOING.addTo(judgement);
        }
        return judgement;
    }

    private Uni<Staged> keep(Sandbox sandbox, Judgement<EnergyAccount> judgement) {
        var supplier = judgement.value().importSupplier();
        var number = judgement.value().externalAccountNumber();
        return processes
                .stage(sandbox, supplier, number, judgement.cleaned().toString())
                .flatMap(staging -> {
                    if (staging == ImportProcesses.Staging.CLOSED) {
                        return state(sandbox, judgement).map(process -> {
                            throw refused(sandbox, judgement, process);
                        });
                    }
                    var answer = new CreateOrUpdateAccountImportProcess(number, supplier, supplier);
                    return Uni.createFrom().item(new Staged(staging == ImportProcesses.Staging.CREATED, answer));
                });
    }

    /**
     * Makes the account of a staged payload, or shows that it could be made.
     *
     * <p>It takes a slot, or is refused with 429 where its own state would allow it. The process is claimed, judged once more
     * by the facts of this moment, and finished with the claim's token: of several calls at once one makes the account, and a
     * call that dies leaves a claim that runs out.
     */
    public Uni<ProcessAccountImportProcessCreation> process(Sandbox sandbox, byte[] body) {
        return judging.judged(sandbox, body, ProcessAccountImportProcess.class).flatMap(judged -> {
            var judgement = judged.judgement();
            var request = judgement.value();
            if (request == null || request.importSupplierCode() == null || request.externalAccountNumber() == null) {
                throw Refusal.ACCOUNT.of(sandbox, judgement);
            }
            var asked = StateProblem.isOngoing(judged.facts(), request.importSupplierCode())
                    ? judgement
                    : StateProblem.SUPPLIER_NOT_ONGOING.addTo(judgement, "import_supplier_code");
            if (!asked.isValid()) {
                return processes
                        .find(sandbox, request.importSupplierCode(), request.externalAccountNumber())
                        .map(process -> {
                            throw refused(sandbox, asked, process);
                        });
            }
            return Boolean.TRUE.equals(request.dryRun()) ? dryRun(sandbox, asked) : make(sandbox, asked);
        });
    }

    /**
     * Makes the account of a staged payload, or shows that it could be made, as {@link #process} does; for one whose request
     * was judged when it was made.
     *
     * @param team the operations team, or {@code null} where none looks after the account
     */
    public Uni<ProcessAccountImportProcessCreation> create(
            Sandbox sandbox, String supplier, String number, String team, boolean dryRun) {
        var request = new ProcessAccountImportProcess(dryRun, number, supplier, team);
        var asked = new Judgement<>(request, JsonNodeFactory.instance.nullNode(), List.of(), 0);
        return dryRun ? dryRun(sandbox, asked) : make(sandbox, asked);
    }

    private Uni<ProcessAccountImportProcessCreation> make(
            Sandbox sandbox, Judgement<ProcessAccountImportProcess> asked) {
        return processing.within(
                sandbox, job(asked), permit -> made(sandbox, asked, permit), () -> claimable(sandbox, asked));
    }

    private static Job job(Judgement<ProcessAccountImportProcess> asked) {
        var request = asked.value();
        return new Job(
                request.importSupplierCode(), request.externalAccountNumber(), Boolean.TRUE.equals(request.dryRun()));
    }

    private Uni<ProcessAccountImportProcessCreation> made(
            Sandbox sandbox, Judgement<ProcessAccountImportProcess> asked, Permit permit) {
        var supplier = permit.job().supplier();
        var number = permit.job().number();
        return processes
                .claim(sandbox, supplier, number, permit.token(), config.lease())
                .flatMap(payload -> {
                    if (payload == null) {
                        return unclaimable(sandbox, asked);
                    }
                    return whenItIsTime(sandbox, permit)
                            .flatMap(current -> rejudged(current, permit.job(), payload)
                                    .flatMap(judgement -> create(current, asked.value(), permit.token(), judgement)))
                            .onFailure()
                            .call(() -> givenBack(sandbox, permit))
                            .flatMap(accountNumber -> accountNumber == null
                                    ? unclaimable(sandbox, asked)
                                    : Uni.createFrom()
                                            .item(new ProcessAccountImportProcessCreation(
                                                    accountNumber, number, accountNumber)));
                });
    }

    /** The sandbox of the moment at which the work is done, with the clock and the reference data that it has then. */
    private Uni<Sandbox> whenItIsTime(Sandbox sandbox, Permit permit) {
        return processing
                .pause(permit)
                .flatMap(paused -> paused
                        ? sandboxes.byId(sandbox.id()).onItem().ifNull().continueWith(sandbox)
                        : Uni.createFrom().item(sandbox));
    }

    /** A process that cannot be given back can be claimed when the lease has run out; the call's answer stays what it is. */
    private Uni<Void> givenBack(Sandbox sandbox, Permit permit) {
        return processes
                .giveBack(sandbox, permit.job().supplier(), permit.job().number(), permit.token())
                .onFailure()
                .invoke(failure -> LOG.warnf("A process could not be given back: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    /** Fails when the process is in no state to be claimed, so that trying again would not help. */
    private Uni<Void> claimable(Sandbox sandbox, Judgement<ProcessAccountImportProcess> asked) {
        var job = job(asked);
        return processes
                .find(sandbox, job.supplier(), job.number())
                .flatMap(process -> process == null || StateProblem.of(process) != null
                        ? unclaimable(sandbox, asked)
                        : Uni.createFrom().voidItem());
    }

    /** The account's number; a {@code null} item when the claim was lost. */
    private Uni<String> create(
            Sandbox sandbox, ProcessAccountImportProcess request, UUID claim, Judgement<EnergyAccount> judgement) {
        var account = new NewAccount(judgement, sandbox.now(), sandbox.today());
        return counters.take(sandbox.id(), Counters.ACCOUNTS, 1).flatMap(counter -> {
            var accountNumber = AccountNumbers.number(sandbox.seed(), counter);
            return creation.create(
                            sandbox,
                            request.importSupplierCode(),
                            request.externalAccountNumber(),
                            claim,
                            accountNumber,
                            request.operationsTeamName(),
                            account)
                    .map(made -> made ? accountNumber : null);
        });
    }

    /**
     * All of {@link #make} in one transaction that is undone: nothing of it is seen from outside, not even for a moment.
     * The judging comes before, outside of it; should other data be staged meanwhile, it is done again with those.
     */
    private Uni<ProcessAccountImportProcessCreation> dryRun(
            Sandbox sandbox, Judgement<ProcessAccountImportProcess> asked) {
        return processing.within(
                sandbox,
                job(asked),
                permit -> staged(sandbox, asked)
                        .chain(() -> whenItIsTime(sandbox, permit))
                        .flatMap(current -> tried(current, asked, permit)),
                () -> claimable(sandbox, asked));
    }

    private Uni<String> staged(Sandbox sandbox, Judgement<ProcessAccountImportProcess> asked) {
        var job = job(asked);
        return processes
                .stagedPayload(sandbox, job.supplier(), job.number())
                .onItem()
                .ifNull()
                .switchTo(() -> unclaimable(sandbox, asked));
    }

    private Uni<ProcessAccountImportProcessCreation> tried(
            Sandbox sandbox, Judgement<ProcessAccountImportProcess> asked, Permit permit) {
        return staged(sandbox, asked)
                .flatMap(payload -> rejudged(sandbox, permit.job(), payload)
                        .flatMap(judgement -> madeAndUndone(sandbox, asked.value(), permit, payload, judgement)))
                .flatMap(done -> {
                    if (done) {
                        throw ApiFailure.of(
                                400, "400", "Account would successfully import. Rolled back due to Dry Run.");
                    }
                    return tried(sandbox, asked, permit);
                });
    }

    /** Whether it could be done with that payload; otherwise another one has been staged meanwhile. */
    private Uni<Boolean> madeAndUndone(
            Sandbox sandbox,
            ProcessAccountImportProcess request,
            Permit permit,
            String payload,
            Judgement<EnergyAccount> judgement) {
        var job = permit.job();
        return Panache.withTransaction(() -> processes
                        .claim(sandbox, job.supplier(), job.number(), permit.token(), config.lease())
                        .flatMap(claimed -> {
                            if (!payload.equals(claimed)) {
                                return Uni.createFrom().item(Boolean.FALSE);
                            }
                            return create(sandbox, request, permit.token(), judgement)
                                    .invoke(() -> {
                                        throw new DryRunDone();
                                    })
                                    .replaceWith(Boolean.TRUE);
                        }))
                .onFailure(DryRunDone.class)
                .recoverWithItem(Boolean.TRUE);
    }

    /** What is wrong with the data now is noted, for those who look at the account. */
    private Uni<Judgement<EnergyAccount>> rejudged(Sandbox sandbox, Job job, String payload) {
        return judging.judged(sandbox, payload.getBytes(StandardCharsets.UTF_8), EnergyAccount.class)
                .map(judged -> StateProblem.isOngoing(judged.facts(), job.supplier())
                        ? judged.judgement()
                        : StateProblem.SUPPLIER_NOT_ONGOING.addTo(judged.judgement()))
                .call(judgement -> judgement.isValid()
                        ? Uni.createFrom().voidItem()
                        : processes.failed(sandbox, job.supplier(), job.number(), judgement.problems()))
                .map(judgement -> accepted(sandbox, judgement));
    }

    /** Says why a process cannot be claimed. */
    private <T> Uni<T> unclaimable(Sandbox sandbox, Judgement<ProcessAccountImportProcess> asked) {
        var request = asked.value();
        return processes
                .find(sandbox, request.importSupplierCode(), request.externalAccountNumber())
                .map(process -> {
                    if (process == null) {
                        throw Refusal.ACCOUNT.of(sandbox, StateProblem.NOT_STAGED.addTo(asked));
                    }
                    if (StateProblem.of(process) == null) {
                        // Given back by another call between the two looks: to the client it was at work.
                        throw Refusal.ACCOUNT.of(sandbox, StateProblem.IN_PROGRESS.addTo(asked));
                    }
                    throw refused(sandbox, asked, process);
                });
    }

    /** The process that a payload is about; a {@code null} item when there is none or the payload does not say. */
    private Uni<ImportProcess> state(Sandbox sandbox, Judgement<EnergyAccount> judgement) {
        return StateProblem.isNamed(judgement.value())
                ? processes.find(
                        sandbox,
                        judgement.value().importSupplier(),
                        judgement.value().externalAccountNumber())
                : Uni.createFrom().nullItem();
    }

    private static Judgement<EnergyAccount> accepted(Sandbox sandbox, Judgement<EnergyAccount> judgement) {
        if (!judgement.isValid()) {
            throw Refusal.ACCOUNT.of(sandbox, judgement);
        }
        return judgement;
    }

    /** The refusal for the judgement's problems and the process's state together. */
    private static ApiFailure refused(Sandbox sandbox, Judgement<?> judgement, ImportProcess process) {
        var problem = StateProblem.of(process);
        if (problem == StateProblem.ALREADY_IMPORTED) {
            return alreadyImported(sandbox, judgement, process);
        }
        return Refusal.ACCOUNT.of(sandbox, problem == null ? judgement : problem.addTo(judgement));
    }

    /** The envelope with the keys that both published forms of this refusal have. */
    private static ApiFailure alreadyImported(Sandbox sandbox, Judgement<?> judgement, ImportProcess process) {
        ObjectNode body = Refusal.ACCOUNT.body(sandbox, StateProblem.ALREADY_IMPORTED.addTo(judgement));
        body.put("external_account_number", process.key.externalNumber());
        body.put("kraken_account_number", process.accountNumber);
        body.putArray("non_field_errors").add(StateProblem.ALREADY_IMPORTED.detail());
        return ApiFailure.of(400, body);
    }
}
