package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.krakenemulator.outcome.PayloadKind;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.payload.ValidatedPayload;
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
    private final ImportProcesses processes;

    AccountStaging(PayloadValidation validation, ImportProcesses processes) {
        this.validation = validation;
        this.processes = processes;
    }

    /** A staged account, and whether its number was staged for the first time. */
    record StagedAccount(String supplier, String number, boolean isFirst) {}

    /** Validates a payload and changes nothing. Returns the cleaned payload. An imported account is rejected. */
    Uni<Result<JsonNode>> validate(Sandbox sandbox, byte[] body) {
        return validation
                .validate(sandbox, body, EnergyAccount.class)
                .map(ValidatedPayload::result)
                .flatMap(result -> processes.findState(sandbox, result.value()).map(state -> conclude(result, state)));
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
    Uni<Result<StagedAccount>> stage(Sandbox sandbox, byte[] body) {
        return validation
                .validate(sandbox, body, EnergyAccount.class)
                .map(AccountStaging::requireStageable)
                .flatMap(result -> result.isValid() ? store(sandbox, result) : rejectInvalid(sandbox, result));
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
                .stage(sandbox, supplier, number(result), result.cleaned().toString())
                .map(staging -> conclude(supplier, result, staging));
    }

    private static Result<StagedAccount> conclude(
            String supplier, ValidationResult<EnergyAccount> result, Staging staging) {
        if (staging instanceof Staging.Forbidden forbidden) {
            var state = forbidden.state();
            return Result.reject(state.reject(number(result), state.blocker().addTo(result)));
        }
        return Result.success(new StagedAccount(supplier, number(result), ((Staging.Stored) staging).isFirst()));
    }

    private Uni<Result<StagedAccount>> rejectInvalid(Sandbox sandbox, ValidationResult<EnergyAccount> result) {
        return processes
                .findState(sandbox, result.value())
                .map(state -> Result.reject(ProcessState.rejectInvalid(state, number(result), result)));
    }

    private static String number(ValidationResult<EnergyAccount> result) {
        return result.value() == null ? null : result.value().externalAccountNumber();
    }
}
