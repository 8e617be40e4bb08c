package io.krakenemulator.account;

import io.krakenemulator.importing.ImportProcesses;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The imported accounts, as the calls after import look them up. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, Account.Key> {

    /** The published codes of the two ways in which an account can be missing. */
    public static final String PROCESS_MISSING = "import_process_does_not_exist";

    public static final String ACCOUNT_MISSING = "account_not_found";

    private final ImportProcesses processes;

    Accounts(ImportProcesses processes) {
        this.processes = processes;
    }

    /** The account that was imported under a supplier's code and number; a {@code null} item when there is none. */
    @WithSession
    public Uni<Account> find(Sandbox sandbox, String supplier, String externalNumber) {
        return find(
                        "key.sandboxId = ?1 and supplierCode = ?2 and externalNumber = ?3",
                        sandbox.id(),
                        supplier,
                        externalNumber)
                .firstResult();
    }

    /** The account; fails with 404 when the number was never staged, or is staged but not imported. */
    @WithSession
    public Uni<Account> required(Sandbox sandbox, String supplier, String externalNumber) {
        return find(sandbox, supplier, externalNumber)
                .onItem()
                .ifNull()
                .switchTo(() -> processes.find(sandbox, supplier, externalNumber).map(process -> {
                    throw process == null
                            ? ApiFailure.of(404, PROCESS_MISSING, "No import process exists for this account.")
                            : ApiFailure.of(404, ACCOUNT_MISSING, "This account has not been imported.");
                }));
    }
}
