package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.AccountTransferStatus;
import io.krakenemulator.schema.account.TransferStatus;
import io.krakenemulator.web.ApiFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Tells how far the migration has come: of one account, or of all of a supplier. */
@ApplicationScoped
public class ImportLists {

    /** Rows read at once: enough to make the round trip cheap, few enough to weigh nothing. */
    private static final int PAGE = 1000;

    private final ImportProcesses processes;

    ImportLists(ImportProcesses processes) {
        this.processes = processes;
    }

    /** Where one account stands; fails with 404 when no data were ever staged under the number. */
    public Uni<AccountTransferStatus> status(Sandbox sandbox, String supplier, String number) {
        return processes.find(sandbox, supplier, number).map(process -> {
            if (process == null) {
                throw ApiFailure.of(404, "import_process_does_not_exist", "No import process exists for this account.");
            }
            var accountNumber = process.accountNumber == null ? "" : process.accountNumber;
            return new AccountTransferStatus(accountNumber, accountNumber, statusOf(process));
        });
    }

    private static TransferStatus statusOf(ImportProcess process) {
        return switch (process.state) {
            case IMPORTED -> TransferStatus.COMPLETED;
            case IN_PROGRESS -> process.workedOn ? TransferStatus.IN_PROGRESS : TransferStatus.UNKNOWN;
            case STAGED, SKIPPED -> TransferStatus.UNKNOWN;
        };
    }

    /**
     * A list as it is written: each item is some rows in JSON, separated by commas. It is read page by page as the client
     * takes it, so that a million rows need no more memory than a thousand.
     */
    public Multi<Buffer> list(Sandbox sandbox, String supplier, ImportList list) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicLong::new, last -> processes
                        .page(sandbox, supplier, list, last.get(), PAGE)
                        .invoke(page -> {
                            if (!page.isEmpty()) {
                                last.set(page.get(page.size() - 1).sequence());
                            }
                        }))
                .whilst(page -> page.size() == PAGE)
                .filter(page -> !page.isEmpty())
                .map(ImportLists::rows);
    }

    /** The list of one account: it has one row or none. */
    public Multi<Buffer> list(Sandbox sandbox, String supplier, String number, ImportList list) {
        return processes
                .find(sandbox, supplier, number)
                .toMulti()
                .filter(list::holds)
                .map(process -> rows(List.of(ListedProcess.of(process))));
    }

    private static Buffer rows(List<ListedProcess> page) {
        return Buffer.buffer(page.stream()
                .map(process -> JsonNodeFactory.instance
                        .objectNode()
                        .put("external_account_number", process.externalNumber())
                        .put("kraken_account_number", process.accountNumber())
                        .put(
                                "account_created_at",
                                process.accountCreatedAt() == null
                                        ? null
                                        : process.accountCreatedAt().toString())
                        .toString())
                .collect(Collectors.joining(",")));
    }
}
