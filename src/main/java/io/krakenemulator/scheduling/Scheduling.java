package io.krakenemulator.scheduling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.importing.ImportProcess;
import io.krakenemulator.importing.ImportProcesses;
import io.krakenemulator.importing.ImportState;
import io.krakenemulator.importing.StateProblem;
import io.krakenemulator.payload.PayloadRejected;
import io.krakenemulator.payload.PayloadValidation;
import io.krakenemulator.sandbox.Dialect;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.schema.account.ScheduleAccountCreation;
import io.krakenemulator.schema.account.ValidateAccount;
import io.krakenemulator.validation.ErrorFormat;
import io.krakenemulator.validation.Facts;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ShapeCheck;
import io.krakenemulator.validation.ValidationResult;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes accounts that are to be made later: validates, stages and schedules them. */
@ApplicationScoped
public class Scheduling {

    private static final String NUMBER = "external_account_number";

    private final PayloadValidation validation;
    private final ImportProcesses processes;
    private final ScheduledCreations creations;

    Scheduling(PayloadValidation validation, ImportProcesses processes, ScheduledCreations creations) {
        this.validation = validation;
        this.processes = processes;
        this.creations = creations;
    }

    /** Validates an account and changes nothing; fails with 400 when there are problems. */
    Uni<Void> validate(Sandbox sandbox, byte[] body) {
        var form = new AccountForm(false);
        return validation
                .validate(sandbox, body, AccountForm.PAYLOAD, form, ValidateAccount.class)
                .flatMap(validated -> {
                    var result = validated.result();
                    var account = result.value() == null ? null : result.value().payload();
                    return process(sandbox, account)
                            .invoke(process -> {
                                if (process != null && process.state == ImportState.IMPORTED) {
                                    throw alreadyImported(sandbox, form, result, process);
                                } else if (!result.isValid()) {
                                    throw PayloadRejected.ACCOUNT.of(sandbox, form.asSent(result));
                                }
                            })
                            .replaceWithVoid();
                });
    }

    private ApiFailure alreadyImported(
            Sandbox sandbox, AccountForm form, ValidationResult<?> result, ImportProcess process) {
        var problem = StateProblem.ALREADY_IMPORTED.at(AccountForm.account());
        var body = PayloadRejected.ACCOUNT.body(sandbox, form.asSent(validation.extend(result, List.of(problem))));
        body.put(NUMBER, process.key.externalNumber());
        body.put("kraken_account_number", process.accountNumber);
        body.putArray("non_field_errors").add(problem.detail());
        return ApiFailure.of(400, body);
    }

    /** Validates an account, stages it and schedules its creation; fails with 400 when one of them cannot be. */
    Uni<Void> schedule(Sandbox sandbox, byte[] body) {
        var form = new AccountForm(true);
        return validation
                .validate(sandbox, body, AccountForm.PAYLOAD, form, ScheduleAccountCreation.class)
                .flatMap(validated -> {
                    var account = validated.result().value() == null
                            ? null
                            : validated.result().value().payload();
                    var result = validation.extend(
                            validated.result(), problems(validated.result(), validated.facts(), account));
                    return process(sandbox, account).flatMap(process -> {
                        if (process != null && process.state == ImportState.IMPORTED) {
                            throw alreadyImported(process);
                        } else if (!result.isValid()) {
                            throw refused(sandbox, form.asSent(result));
                        }
                        return keep(sandbox, form, result);
                    });
                });
    }

    /** What scheduling asks of an account beyond validation. */
    private static List<Problem> problems(ValidationResult<?> result, Facts facts, EnergyAccount account) {
        var problems = new ArrayList<Problem>();
        if (account != null) {
            var number = AccountForm.account().field(NUMBER);
            if (account.externalAccountNumber() == null && !result.names(number.toString())) {
                problems.add(new Problem(number, ShapeCheck.REQUIRED, "This field is required."));
            }
            if (account.importSupplier() != null && !StateProblem.isOngoing(facts, account.importSupplier())) {
                problems.add(StateProblem.SUPPLIER_NOT_ONGOING.at(AccountForm.account()));
            }
        }
        return problems;
    }

    /** In one transaction: what is not scheduled is not staged either. */
    @WithTransaction
    Uni<Void> keep(Sandbox sandbox, AccountForm form, ValidationResult<ScheduleAccountCreation> result) {
        var request = result.value();
        var supplier = request.payload().importSupplier();
        var number = request.payload().externalAccountNumber();
        return processes
                .stage(sandbox, supplier, number, AccountForm.account(result).toString())
                .flatMap(staging -> staging == ImportProcesses.Staging.CLOSED
                        ? closed(sandbox, form, result)
                        : creations
                                .schedule(sandbox, supplier, number, request.taskParams())
                                .invoke(scheduled -> {
                                    if (!scheduled) {
                                        throw stopped(sandbox, form, result, StateProblem.IN_PROGRESS);
                                    }
                                })
                                .replaceWithVoid());
    }

    private Uni<Void> closed(Sandbox sandbox, AccountForm form, ValidationResult<ScheduleAccountCreation> result) {
        return process(sandbox, result.value().payload())
                .invoke(process -> {
                    var problem = StateProblem.of(process);
                    throw problem == StateProblem.ALREADY_IMPORTED
                            ? alreadyImported(process)
                            // What stood in the way may have gone since: to the caller it was there
                            : stopped(sandbox, form, result, problem == null ? StateProblem.IN_PROGRESS : problem);
                })
                .replaceWithVoid();
    }

    /** The process that an account is about; a {@code null} item when there is none or the account does not say. */
    private Uni<ImportProcess> process(Sandbox sandbox, EnergyAccount account) {
        return account == null || account.importSupplier() == null || account.externalAccountNumber() == null
                ? Uni.createFrom().nullItem()
                : processes.find(sandbox, account.importSupplier(), account.externalAccountNumber());
    }

    private ApiFailure stopped(Sandbox sandbox, AccountForm form, ValidationResult<?> result, StateProblem problem) {
        var extended = validation.extend(result, List.of(problem.at(AccountForm.account())));
        return refused(sandbox, form.asSent(extended), Outcome.error(problem.code(), problem.detail()));
    }

    private static ApiFailure refused(Sandbox sandbox, ValidationResult<?> result) {
        var error = Outcome.error(
                Outcome.FAILED_VALIDATION,
                "The account cannot be scheduled as it is. Everything that is wrong with it is listed here, and by the call"
                        + " that validates it.");
        return refused(sandbox, result, error);
    }

    /** The published form of an error, and with it everything that is wrong in the sandbox's dialect. */
    private static ApiFailure refused(Sandbox sandbox, ValidationResult<?> result, ObjectNode error) {
        if (sandbox.dialect() == Dialect.NESTED) {
            error.setAll(ErrorFormat.NESTED.body("", "", result));
        } else {
            error.set("errors", ErrorFormat.GUIDE.body("", "", result).get("errors"));
        }
        return ApiFailure.of(400, error);
    }

    private static ApiFailure alreadyImported(ImportProcess process) {
        var problem = StateProblem.ALREADY_IMPORTED;
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("non_field_errors").put("detail", problem.detail()).put("code", problem.code());
        body.put("account_id", process.accountNumber);
        return ApiFailure.of(400, body);
    }
}
