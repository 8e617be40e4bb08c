package io.krakenemulator.account;

import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.importing.ImportProcesses;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.outcome.Result;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.CallCheck;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds and locks imported accounts, for the calls after import. */
@ApplicationScoped
public class Accounts {

    private static final String BY_EXTERNAL_NUMBER = """
            select sandbox_id, number, supplier_code, external_number, operations_team, created_at, balance,
                   statement_opened_on
              from account
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number""";

    /** Blocks other locks of the account, but no inserts of rows that refer to it. */
    static final String LOCK = """
            select cast(statement_opened_on as text)
              from account
             where sandbox_id = :sandbox and number = :number
               for no key update""";

    private static final Rejection.NotFound NOT_IMPORTED =
            new Rejection.NotFound(CallCheck.NOT_IMPORTED, "This account has not been imported.");

    private final ImportProcesses processes;

    Accounts(ImportProcesses processes) {
        this.processes = processes;
    }

    /** Returns the account that was imported under a supplier and number; a {@code null} item if there is none. */
    @WithSession
    public Uni<Account> find(Sandbox sandbox, String supplier, String externalNumber) {
        return SqlStatement.of(BY_EXTERNAL_NUMBER)
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("number", externalNumber)
                .oneOrNull(Account.class);
    }

    /** Returns the imported account. The rejection of a missing one says whether it was never staged or not imported yet. */
    @WithSession
    public Uni<Result<Account>> require(Sandbox sandbox, String supplier, String externalNumber) {
        return find(sandbox, supplier, externalNumber)
                .flatMap(account -> account == null
                        ? explainMissing(sandbox, supplier, externalNumber)
                        : Uni.createFrom().item(Result.success(account)));
    }

    private Uni<Result<Account>> explainMissing(Sandbox sandbox, String supplier, String externalNumber) {
        return processes
                .find(sandbox, supplier, externalNumber)
                .map(process -> Result.reject(process == null ? ImportProcesses.NOT_FOUND : NOT_IMPORTED));
    }

    /**
     * Changes an imported account in one transaction, which keeps all other changes of the account waiting. A rejected change
     * leaves nothing behind.
     *
     */
    public <T> Uni<Result<T>> change(
            Sandbox sandbox, String supplier, String externalNumber, Function<LockedAccount, Uni<Result<T>>> change) {
        return require(sandbox, supplier, externalNumber)
                .flatMap(found -> found.then(account -> changeLocked(sandbox, account, change)));
    }

    /** Changes an account that the caller has found, as {@link #change} does. */
    public <T> Uni<Result<T>> changeLocked(
            Sandbox sandbox, Account account, Function<LockedAccount, Uni<Result<T>>> change) {
        return Panache.withTransaction(() ->
                lock(sandbox, account).flatMap(locked -> locked.then(change)).call(Accounts::rollBackIfRejected));
    }

    private static Uni<?> rollBackIfRejected(Result<?> result) {
        return result.isRejected()
                ? Panache.currentTransaction().invoke(Mutiny.Transaction::markForRollback)
                : Uni.createFrom().voidItem();
    }

    /** Locks the account to the end of the transaction. A reset of the sandbox removes the account. */
    @WithTransaction
    Uni<Result<LockedAccount>> lock(Sandbox sandbox, Account account) {
        return SqlStatement.of(LOCK)
                .with("sandbox", sandbox.id())
                .with("number", account.number())
                .oneOrNull(String.class)
                .map(opened -> opened == null
                        ? Result.reject(NOT_IMPORTED)
                        : Result.success(new LockedAccount(account, LocalDate.parse(opened))));
    }
}
