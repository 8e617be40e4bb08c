package io.krakenemulator.importing;

import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.CallCheck;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;

/** The import processes. Each change of state is one guarded statement, so that concurrent calls cannot corrupt it. */
@ApplicationScoped
public class ImportProcesses implements PanacheRepositoryBase<ImportProcess, ImportProcess.Key> {

    /** The rejection of a call that names an account which was never staged. */
    public static final Rejection.NotFound NOT_FOUND =
            new Rejection.NotFound(CallCheck.NOT_STAGED, "No import process exists for this account.");

    /** Without a row, another call has created the process and claimed it since the statement began. */
    private static final ProcessState CLAIMED_MEANWHILE = new ProcessState(ImportState.IN_PROGRESS, true, null);

    private static final StagingOutcome CLAIMED = new StagingOutcome.Blocked(CLAIMED_MEANWHILE);

    /** Returns whether the process is new, or the state that forbids the staging. */
    static final String STAGE = """
            with staged as (
                insert into import_process as p
                       (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at)
                values (:sandbox, :supplier, :number, 'STAGED', cast(cast(:payload as text) as json), :now, :now)
                on conflict (sandbox_id, supplier_code, external_number) do update
                   set state = 'STAGED', payload = excluded.payload, modified_at = excluded.modified_at,
                       claim = null, claimed_until = null,
                       last_error = null, last_error_codes = null, last_error_at = null, last_error_count = null
                 where\s""" + ClaimCondition.CLAIMABLE + """

                returning (xmax = 0) as is_first
            )
            select is_first as is_first, cast(null as text) as state, false as in_progress, cast(null as text) as account
              from staged
             union all
            select null, state, claimed_until >= clock_timestamp(), account_number
              from import_process
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and not exists (select from staged)""";

    private static final PooledStatement STAGING = PooledStatement.of(STAGE);

    /**
     * Marks an account as skipped. The state in the row is null on success; otherwise it is the state that blocks the mark.
     */
    static final String SKIP = """
            with skipped as (
                insert into import_process as p
                       (sandbox_id, supplier_code, external_number, state, staged_at, modified_at)
                values (:sandbox, :supplier, :number, 'SKIPPED', :now, :now)
                on conflict (sandbox_id, supplier_code, external_number) do update
                   set state = 'SKIPPED', claim = null, claimed_until = null,
                       modified_at = case p.state when 'SKIPPED' then p.modified_at else excluded.modified_at end
                 where p.state in ('STAGED', 'SKIPPED') or\s""" + ClaimCondition.EXPIRED + """

                returning 1
            )
            select cast(null as text) as state, false as in_progress, cast(null as text) as account
              from skipped
             union all
            select state, claimed_until >= clock_timestamp(), account_number
              from import_process
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and not exists (select from skipped)""";

    /** Deletes a process that was marked before any payload was staged. */
    static final String UNSKIP = """
            with staged as (
                update import_process
                   set state = 'STAGED', modified_at = :now
                 where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
                   and state = 'SKIPPED' and payload is not null
                returning 1
            ), gone as (
                delete from import_process
                 where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
                   and state = 'SKIPPED' and payload is null
                returning 1
            )
            select (select count(*) from staged) + (select count(*) from gone)""";

    private final Pool pool;

    ImportProcesses(Pool pool) {
        this.pool = pool;
    }

    /** Stages a payload, for the first time or in place of an earlier one, as a part of the caller's transaction. */
    @WithSession
    public Uni<StagingOutcome> stage(Sandbox sandbox, String supplier, String number, String payload) {
        return SqlStatement.of(STAGE)
                .with(stagingValues(sandbox, supplier, number, payload))
                .oneOrNull(Tuple.class)
                .map(row ->
                        row == null ? CLAIMED : readStaging(row.get("is_first", Boolean.class), ProcessState.of(row)));
    }

    /** Stages a payload as {@link #stage} does, in a transaction of its own. */
    public Uni<StagingOutcome> stageAlone(Sandbox sandbox, String supplier, String number, String payload) {
        return STAGING.oneOrNull(pool, stagingValues(sandbox, supplier, number, payload))
                .map(row -> row == null ? CLAIMED : readStaging(row.getBoolean("is_first"), ProcessState.of(row)));
    }

    private static Map<String, Object> stagingValues(Sandbox sandbox, String supplier, String number, String payload) {
        return Map.of(
                "sandbox",
                sandbox.id(),
                "supplier",
                supplier,
                "number",
                number,
                "payload",
                payload,
                "now",
                sandbox.now());
    }

    private static StagingOutcome readStaging(Boolean isFirst, ProcessState state) {
        return isFirst == null ? new StagingOutcome.Blocked(state) : new StagingOutcome.Stored(isFirst);
    }

    /** Returns the process in any state; a {@code null} item if there is none. */
    @WithSession
    public Uni<ImportProcess> find(Sandbox sandbox, String supplier, String number) {
        return findById(new ImportProcess.Key(sandbox.id(), supplier, number));
    }

    /**
     * Returns the state of an account's process; a {@code null} item if there is none.
     *
     * @param account a payload that may be {@code null} or name no account
     */
    public Uni<ProcessState> findState(Sandbox sandbox, EnergyAccount account) {
        return account == null || account.importSupplier() == null || account.externalAccountNumber() == null
                ? Uni.createFrom().nullItem()
                : find(sandbox, account.importSupplier(), account.externalAccountNumber())
                        .map(ProcessState::of);
    }

    /**
     * Marks an account to be skipped, whether or not data are staged for it.
     *
     * @return the state that blocks the mark; a {@code null} item if the account is marked now
     */
    @WithSession
    public Uni<ProcessState> skip(Sandbox sandbox, String supplier, String number) {
        return SqlStatement.of(SKIP)
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("number", number)
                .with("now", sandbox.now())
                .oneOrNull(Tuple.class)
                .map(row -> row == null ? CLAIMED_MEANWHILE : ProcessState.of(row))
                // The statement read the state from before it waited for other work, which may have imported the
                // account.
                .flatMap(blocking -> blocking == null || blocking.isImported()
                        ? Uni.createFrom().item(blocking)
                        : find(sandbox, supplier, number)
                                .map(ProcessState::of)
                                .map(latest -> latest != null && latest.isImported() ? latest : blocking));
    }

    /**
     * Removes the mark. A staged payload becomes available again.
     *
     * @return whether the account was marked
     */
    @WithSession
    public Uni<Boolean> unskip(Sandbox sandbox, String supplier, String number) {
        return SqlStatement.of(UNSKIP)
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("number", number)
                .with("now", sandbox.now())
                .one(Long.class)
                .map(changed -> changed > 0);
    }

    /**
     * Returns one page of a list, in staging order.
     *
     * @param after the sequence of the last row of the previous page; 0 for the first page
     */
    @WithSession
    Uni<List<ListedProcess>> page(Sandbox sandbox, String supplier, ImportList list, long after, int size) {
        return SqlStatement.of(list.query())
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("after", after)
                .with("count", size)
                .list(Tuple.class)
                .map(rows -> rows.stream().map(ListedProcess::of).toList());
    }
}
