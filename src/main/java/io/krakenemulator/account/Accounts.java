package io.krakenemulator.account;

import io.krakenemulator.importing.ImportProcesses;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.web.ApiFailure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The imported accounts, as the calls after import look them up. */
@ApplicationScoped
public class Accounts {

    /** The published codes of the two ways in which an account can be missing. */
    public static final String PROCESS_MISSING = "import_process_does_not_exist";

    public static final String ACCOUNT_MISSING = "account_not_found";

    private static final String BY_EXTERNAL_NUMBER = """
            select sandbox_id, number, supplier_code, external_number, operations_team, created_at, balance,
                   statement_opened_on
              from account
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number""";

    /** Stops others that want the same, and none that only add what refers to the account. */
    static final String LOCK = """
            select cast(statement_opened_on as text)
              from account
             where sandbox_id = :sandbox and number = :number
               for no key update""";

    private final ImportProcesses processes;

    Accounts(ImportProcesses processes) {
        this.processes = processes;
    }

    /** The account that was imported under a supplier's code and number; a {@code null} item when there is none. */
    @WithSession
    public Uni<Account> find(Sandbox sandbox, String supplier, String externalNumber) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(BY_EXTERNAL_NUMBER, Account.class)
                .setParameter("sandbox", sandbox.id())
                .setParameter("supplier", supplier)
                .setParameter("number", externalNumber)
                .getSingleResultOrNull());
    }

    /** The account; fails with 404 when the number was never staged, or is staged but not imported. */
    @WithSession
    public Uni<Account> required(Sandbox sandbox, String supplier, String externalNumber) {
        return find(sandbox, supplier, externalNumber).onItem().ifNull().switchTo(() -> processes
                .find(sandbox, supplier, externalNumber)
                .map(process -> {
                    throw process == null
                            ? ApiFailure.of(404, PROCESS_MISSING, "No import process exists for this account.")
                            : missing();
                }));
    }

    /**
     * Keeps the account from everyone else who calls this, to the end of the transaction that runs.
     *
     * @return the first day of its open statement; fails with 404 when the account has gone meanwhile
     */
    @WithTransaction
    public Uni<LocalDate> lock(Sandbox sandbox, Account account) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter("number", account.number())
                        .getSingleResultOrNull())
                .map(opened -> {
                    if (opened == null) {
                        throw missing();
                    }
                    return LocalDate.parse(opened);
                });
    }

    private static ApiFailure missing() {
        return ApiFailure.of(404, ACCOUNT_MISSING, "This account has not been imported.");
    }
}
