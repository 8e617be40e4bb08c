package io.krakenemulator.admin.accounts;

import io.krakenemulator.admin.ControlError;
import io.krakenemulator.admin.referencedata.SupplierLookup;
import io.krakenemulator.importing.ImportProcesses;
import io.krakenemulator.importing.ProcessState;
import io.krakenemulator.outcome.AnswerCode;
import io.krakenemulator.validation.Texts;
import io.krakenemulator.validation.WhiteSpace;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Marks accounts to be skipped by the migration. */
@ApplicationScoped
class AccountSkipping {

    private static final int LONGEST_NUMBER = 128;

    private final SupplierLookup suppliers;
    private final ImportProcesses processes;

    AccountSkipping(SupplierLookup suppliers, ImportProcesses processes) {
        this.suppliers = suppliers;
        this.processes = processes;
    }

    /** Marks an account; fails with 409 if it is imported or in progress. */
    Uni<Void> skip(String name, String supplier, String number) {
        if (WhiteSpace.isBlank(number) || Texts.length(number) > LONGEST_NUMBER) {
            throw ControlError.notFound(AnswerCode.NOT_FOUND, "An account's number has 1 to 128 characters.");
        }
        return suppliers
                .requireSandboxWith(name, supplier)
                .flatMap(sandbox -> processes.skip(sandbox, supplier, number).map(AccountSkipping::requireMarked));
    }

    private static Void requireMarked(ProcessState blocking) {
        if (blocking != null) {
            throw ApiFailure.of(
                    409, blocking.blocker().check(), blocking.blocker().detail());
        }
        return null;
    }

    /** Removes the mark of an account; fails with 404 if there is none. */
    Uni<Void> unskip(String name, String supplier, String number) {
        return suppliers
                .requireSandboxWith(name, supplier)
                .flatMap(sandbox -> processes.unskip(sandbox, supplier, number).map(unmarked -> {
                    if (!unmarked) {
                        throw ControlError.notFound(
                                AnswerCode.ACCOUNT_NOT_SKIPPED, "This account is not marked to be skipped.");
                    }
                    return null;
                }));
    }
}
