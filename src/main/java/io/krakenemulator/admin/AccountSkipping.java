package io.krakenemulator.admin;

import io.krakenemulator.importing.ImportProcesses;
import io.krakenemulator.importing.ProcessState;
import io.krakenemulator.outcome.StateProblem;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Texts;
import io.krakenemulator.validation.WhiteSpace;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Marks accounts as ones that are not to be migrated. */
@ApplicationScoped
class AccountSkipping {

    private static final int LONGEST_NUMBER = 128;

    private final ReferenceDataAdministration referenceData;
    private final ImportProcesses processes;

    AccountSkipping(ReferenceDataAdministration referenceData, ImportProcesses processes) {
        this.referenceData = referenceData;
        this.processes = processes;
    }

    /** Marks an account; fails with 409 when it is imported, or being imported. */
    Uni<Void> skip(String name, String supplier, String number) {
        if (WhiteSpace.isBlank(number) || Texts.length(number) > LONGEST_NUMBER) {
            throw ControlError.notFound("not_found", "An account's number has 1 to 128 characters.");
        }
        return referenceData.sandboxWithSupplier(name, supplier).flatMap(sandbox -> processes
                .skip(sandbox, supplier, number)
                .flatMap(marked -> marked ? Uni.createFrom().voidItem() : refused(sandbox, supplier, number)));
    }

    private Uni<Void> refused(Sandbox sandbox, String supplier, String number) {
        return processes.find(sandbox, supplier, number).map(process -> {
            var problem = process == null ? null : ProcessState.of(process).problem();
            throw refusal(problem == null ? StateProblem.IN_PROGRESS : problem);
        });
    }

    private static ApiFailure refusal(StateProblem problem) {
        return ApiFailure.of(409, problem.code(), problem.detail());
    }

    /** Takes the mark away; fails with 404 when there is none. */
    Uni<Void> unskip(String name, String supplier, String number) {
        return referenceData
                .sandboxWithSupplier(name, supplier)
                .flatMap(sandbox -> processes.unskip(sandbox, supplier, number).map(unmarked -> {
                    if (!unmarked) {
                        throw ControlError.notFound("account_not_skipped", "This account is not marked to be skipped.");
                    }
                    return null;
                }));
    }
}
