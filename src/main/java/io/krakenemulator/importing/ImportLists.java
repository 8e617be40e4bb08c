package io.krakenemulator.importing;

import io.krakenemulator.outcome.Result;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.AccountTransferStatus;
import io.krakenemulator.schema.account.TransferStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reports the progress of the migration: of one account, or of all accounts of a supplier. */
@ApplicationScoped
class ImportLists {

    /** The rows that one query reads: many for one round trip, and few for the memory. */
    private static final int PAGE = 1000;

    private final ImportProcesses processes;

    private final AccountLookup lookup;

    ImportLists(ImportProcesses processes, AccountLookup lookup) {
        this.processes = processes;
        this.lookup = lookup;
    }

    /** Returns the status of one account. An account that was never staged is not found. */
    Uni<Result<AccountTransferStatus>> status(ExpectedSandbox sandbox, String supplier, String number) {
        return lookup.findState(sandbox, supplier, number)
                .map(state -> state == null
                        ? Result.reject(ImportProcesses.NOT_FOUND)
                        : Result.success(transferStatus(state)));
    }

    private static AccountTransferStatus transferStatus(ProcessState process) {
        var accountNumber = process.accountNumber() == null ? "" : process.accountNumber();
        return new AccountTransferStatus(accountNumber, accountNumber, status(process));
    }

    private static TransferStatus status(ProcessState process) {
        return switch (process.state()) {
            case IMPORTED -> TransferStatus.COMPLETED;
            case IN_PROGRESS -> process.isInProgress() ? TransferStatus.IN_PROGRESS : TransferStatus.UNKNOWN;
            case STAGED, SKIPPED -> TransferStatus.UNKNOWN;
        };
    }

    /**
     * Returns a list in pieces, each a few rows of JSON separated by commas. It reads a page when the client is ready for it, so
     * that a million rows need no more memory than a thousand.
     */
    Multi<Buffer> list(Sandbox sandbox, String supplier, ImportList list, Function<ListedProcess, String> renderer) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicLong::new, last -> nextPage(sandbox, supplier, list, last))
                .whilst(page -> page.size() == PAGE)
                .filter(page -> !page.isEmpty())
                .map(page -> join(page, renderer));
    }

    /** Reads the page after a sequence and moves the sequence to its end. */
    private Uni<List<ListedProcess>> nextPage(Sandbox sandbox, String supplier, ImportList list, AtomicLong last) {
        return processes.page(sandbox, supplier, list, last.get(), PAGE).invoke(page -> {
            if (!page.isEmpty()) {
                last.set(page.get(page.size() - 1).sequence());
            }
        });
    }

    /** Returns the list of one account, which has one row or none. */
    Multi<Buffer> list(
            Sandbox sandbox,
            String supplier,
            String number,
            ImportList list,
            Function<ListedProcess, String> renderer) {
        return processes
                .find(sandbox, supplier, number)
                .toMulti()
                .filter(list::contains)
                .map(process -> join(List.of(ListedProcess.of(process)), renderer));
    }

    private static Buffer join(List<ListedProcess> page, Function<ListedProcess, String> renderer) {
        return Buffer.buffer(page.stream().map(renderer).collect(Collectors.joining(",")));
    }
}
