package io.krakenemulator.scheduling;

import io.krakenemulator.importing.ImportProcesses;
import io.krakenemulator.importing.ProcessState;
import io.krakenemulator.importing.ReferenceLookup;
import io.krakenemulator.importing.StagingOutcome;
import io.krakenemulator.outcome.ImportError;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ScheduleAccountCreation;
import io.krakenemulator.schema.account.ValidateAccount;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Validates, stages and schedules accounts that are to be created later. */
@ApplicationScoped
class Scheduling {

    private static final String NUMBER = "external_account_number";

    private static final ImportError NOT_SCHEDULABLE =
            ImportError.ofInvalidData("Could not schedule the account, because the request is not valid.");

    private final PayloadValidation validation;
    private final ReferenceLookup references;
    private final ImportProcesses processes;
    private final ScheduledCreations creations;

    Scheduling(
            PayloadValidation validation,
            ReferenceLookup references,
            ImportProcesses processes,
            ScheduledCreations creations) {
        this.validation = validation;
        this.references = references;
        this.processes = processes;
        this.creations = creations;
    }

    /** Validates an account and changes nothing. */
    Uni<Result<Void>> validate(Sandbox sandbox, byte[] body) {
        var form = new AccountForm(false);
        return validation
                .validate(sandbox, body, AccountForm.PAYLOAD, form, ValidateAccount.class)
                .map(ValidatedPayload::result)
                .flatMap(result -> addHeldReferences(
                        sandbox,
                        result,
                        result.value() == null ? null : result.value().payload()))
                .flatMap(result -> conclude(sandbox, form, result));
    }

    private Uni<Result<Void>> conclude(Sandbox sandbox, AccountForm form, ValidationResult<ValidateAccount> result) {
        var account = result.value() == null ? null : result.value().payload();
        return processes.findState(sandbox, account).map(state -> {
            if (state != null && state.isImported()) {
                var extended = extend(form, result, state.problem());
                return Result.reject(new Rejection.AlreadyImported(
                        PayloadKind.SCHEDULED_ACCOUNT,
                        extended,
                        account.externalAccountNumber(),
                        state.accountNumber()));
            }
            return result.isValid()
                    ? Result.success(null)
                    : Result.reject(
                            new Rejection.InvalidPayload(PayloadKind.SCHEDULED_ACCOUNT, form.restorePlaces(result)));
        });
    }

    /** Validates an account, stages it and schedules its creation. */
    Uni<Result<Void>> schedule(Sandbox sandbox, byte[] body) {
        var form = new AccountForm(true);
        return validation
                .validate(sandbox, body, AccountForm.PAYLOAD, form, ScheduleAccountCreation.class)
                .map(Scheduling::requireSchedulable)
                .flatMap(result -> addHeldReferences(sandbox, result, account(result)))
                .flatMap(result ->
                        result.isValid() ? store(sandbox, form, result) : rejectInvalid(sandbox, form, result));
    }

    private <T> Uni<ValidationResult<T>> addHeldReferences(
            Sandbox sandbox, ValidationResult<T> result, EnergyAccount account) {
        return references.find(sandbox, account).map(held -> held.addTo(result, account, AccountForm.account()));
    }

    /** Adds what scheduling requires beyond validation: an account number, and a supplier that takes accounts. */
    private static ValidationResult<ScheduleAccountCreation> requireSchedulable(
            ValidatedPayload<ScheduleAccountCreation> validated) {
        var result = validated.result();
        var account = account(result);
        var problems = new ArrayList<Problem>();
        if (account != null) {
            var number = AccountForm.account().field(NUMBER);
            if (account.externalAccountNumber() == null && !result.names(number.toString())) {
                problems.add(new Problem(number, ShapeCheck.REQUIRED, "This field is required."));
            }
            if (!StateProblem.isOngoing(validated.facts(), account.importSupplier())) {
                problems.add(StateProblem.SUPPLIER_NOT_ONGOING.at(AccountForm.account()));
            }
        }
        return result.and(problems);
    }

    private static EnergyAccount account(ValidationResult<ScheduleAccountCreation> result) {
        return result.value() == null ? null : result.value().payload();
    }

    private Uni<Result<Void>> rejectInvalid(
            Sandbox sandbox, AccountForm form, ValidationResult<ScheduleAccountCreation> result) {
        return processes
                .findState(sandbox, account(result))
                .map(state -> Result.reject(
                        state != null && state.isImported()
                                ? new Rejection.ScheduledTooLate(state.accountNumber())
                                : new Rejection.NotSchedulable(NOT_SCHEDULABLE, form.restorePlaces(result))));
    }

    /** Stages and schedules the account in one transaction. An account that cannot be scheduled is not staged either. */
    private Uni<Result<Void>> store(
            Sandbox sandbox, AccountForm form, ValidationResult<ScheduleAccountCreation> result) {
        return Panache.withTransaction(() -> stage(sandbox, result)
                .flatMap(outcome -> outcome instanceof StagingOutcome.Blocked blocked
                        ? Result.rejectUni(rejectBlocked(form, result, blocked.state()))
                        : schedule(sandbox, form, result)));
    }

    private Uni<StagingOutcome> stage(Sandbox sandbox, ValidationResult<ScheduleAccountCreation> result) {
        var account = account(result);
        return processes.stage(
                sandbox,
                account.importSupplier(),
                account.externalAccountNumber(),
                AccountForm.account(result).toString());
    }

    private Uni<Result<Void>> schedule(
            Sandbox sandbox, AccountForm form, ValidationResult<ScheduleAccountCreation> result) {
        var account = account(result);
        return creations
                .schedule(
                        sandbox,
                        account.importSupplier(),
                        account.externalAccountNumber(),
                        result.value().taskParams())
                .flatMap(scheduled -> scheduled
                        ? Uni.createFrom().item(Result.success(null))
                        : rollBack(rejectState(form, result, StateProblem.IN_PROGRESS)));
    }

    private static Uni<Result<Void>> rollBack(Rejection rejection) {
        return Panache.currentTransaction()
                .invoke(Mutiny.Transaction::markForRollback)
                .replaceWith(Result.reject(rejection));
    }

    private static Rejection rejectBlocked(
            AccountForm form, ValidationResult<ScheduleAccountCreation> result, ProcessState state) {
        return state.isImported()
                ? new Rejection.ScheduledTooLate(state.accountNumber())
                : rejectState(form, result, state.blocker());
    }

    private static Rejection rejectState(AccountForm form, ValidationResult<?> result, StateProblem problem) {
        return new Rejection.NotSchedulable(ScheduledOutcome.errorOf(problem), extend(form, result, problem));
    }

    /** Returns the result with the problem of the account's state added in its place. */
    private static ValidationResult<?> extend(AccountForm form, ValidationResult<?> result, StateProblem problem) {
        return form.restorePlaces(result.and(List.of(problem.at(AccountForm.account()))));
    }
}
