package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.payload.ValidatedPayload;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.Attr;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Validates account payloads and stages them. */
@ApplicationScoped
class AccountStaging {

    private static final String NUMBER = "external_account_number";

    private final PayloadValidation validation;
    private final AccountLookup lookup;
    private final ImportProcesses processes;

    AccountStaging(PayloadValidation validation, AccountLookup lookup, ImportProcesses processes) {
        this.validation = validation;
        this.lookup = lookup;
        this.processes = processes;
    }

    /** A staged account, and whether its number was staged for the first time. */
    record StagedAccount(String supplier, String number, boolean isFirst) {}

    /** Validates a payload and changes nothing. Returns the cleaned payload. An imported account is rejected. */
    Uni<Result<JsonNode>> validate(ExpectedSandbox sandbox, byte[] body) {
        var known = new AccountLookup.Known();
        return validate(sandbox, body, known).map(validated -> conclude(validated.result(), known.state()));
    }

    private Uni<ValidatedPayload<EnergyAccount>> validate(
            ExpectedSandbox sandbox, byte[] body, AccountLookup.Known known) {
        return validation
                .validate(sandbox.sandbox(), body, EnergyAccount.class, payload -> lookup.find(sandbox, payload, known))
                .map(validated ->
                        new ValidatedPayload<>(known.references().addTo(validated.result()), validated.facts()));
    }

    private static Result<JsonNode> conclude(ValidationResult<EnergyAccount> result, ProcessState state) {
        if (state != null && state.isImported()) {
            return Result.reject(ProcessState.rejectInvalid(state, number(result), result));
        }
        return result.isValid()
                ? Result.success(result.cleaned())
                : Result.reject(new Rejection.InvalidPayload(PayloadKind.ACCOUNT, result));
    }

    /** Validates a payload and stages it, in place of an earlier one. */
    Uni<Result<StagedAccount>> stage(ExpectedSandbox sandbox, byte[] body) {
        var known = new AccountLookup.Known();
        return validate(sandbox, body, known)
                .map(AccountStaging::requireStageable)
                .flatMap(result -> result.isValid()
                        ? store(sandbox.sandbox(), result)
                        : Uni.createFrom()
                                .item(Result.reject(
                                        ProcessState.rejectInvalid(known.state(), number(result), result))));
    }

    /** Adds what staging requires beyond validation: an account number, and a supplier that takes accounts. */
    private static ValidationResult<EnergyAccount> requireStageable(ValidatedPayload<EnergyAccount> validated) {
        var result = validated.result();
        var account = result.value();
        if (account == null) {
            return result;
        }
        if (account.externalAccountNumber() == null && !result.names(NUMBER)) {
            result = result.and(new Problem(Attr.ROOT.field(NUMBER), ShapeCheck.REQUIRED, "This field is required."));
        }
        return StateProblem.isOngoing(validated.facts(), account.importSupplier())
                ? result
                : StateProblem.SUPPLIER_NOT_ONGOING.addTo(result);
    }

    private Uni<Result<StagedAccount>> store(Sandbox sandbox, ValidationResult<EnergyAccount> result) {
        var supplier = result.value().importSupplier();
        return processes
                .stageAlone(sandbox, supplier, number(result), result.cleaned().toString())
                .map(outcome -> conclude(supplier, result, outcome));
    }

    private static Result<StagedAccount> conclude(
            String supplier, ValidationResult<EnergyAccount> result, StagingOutcome outcome) {
        if (outcome instanceof StagingOutcome.Blocked blocked) {
            var state = blocked.state();
            return Result.reject(state.reject(number(result), state.blocker().addTo(result)));
        }
        return Result.success(new StagedAccount(supplier, number(result), ((StagingOutcome.Stored) outcome).isFirst()));
    }

    private static String number(ValidationResult<EnergyAccount> result) {
        return result.value() == null ? null : result.value().externalAccountNumber();
    }
}
