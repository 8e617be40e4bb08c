package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.outcome.Rejection;
import io.krakenemulator.processing.Job;
import io.krakenemulator.processing.LeaseRenewal;
import io.krakenemulator.processing.ProcessingLease;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.EnergyAccount;
import io.krakenemulator.validation.CallCheck;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The import processes. Each change of state is one guarded statement, so that concurrent calls cannot corrupt it. */
@ApplicationScoped
public class ImportProcesses implements PanacheRepositoryBase<ImportProcess, ImportProcess.Key>, LeaseRenewal {

    /** The rejection of a call that names an account which was never staged. */
    public static final Rejection.NotFound NOT_FOUND =
            new Rejection.NotFound(CallCheck.NOT_STAGED, "No import process exists for this account.");

    /** Without a row, another call has created the process and claimed it since the statement began. */
    private static final ProcessState CLAIMED_MEANWHILE = new ProcessState(ImportState.IN_PROGRESS, true, null);

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
            select is_first as is_first, cast(null as text) as state, false as worked_on, cast(null as text) as account
              from staged
             union all
            select null, state, claimed_until >= clock_timestamp(), account_number
              from import_process
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and not exists (select from staged)""";

    /**
     * Claims a process, or returns the state that forbids it. The claim lasts no longer than the slot: otherwise more processes
     * than the limit could be in progress.
     */
    static final String CLAIM = """
            with current as materialized (
                select p.state, p.claimed_until >= clock_timestamp() as worked_on, p.account_number,
                """ + ClaimCondition.CLAIMABLE + """
                       as claimable
                  from import_process p
                 where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
                   for no key update
            ), claimed as (
                update import_process p
                   set state = 'IN_PROGRESS', claim = :claim,
                       claimed_until = least(
                           clock_timestamp() + :lease * interval '1 millisecond',
                           (select s.leased_until
                              from processing_slot s
                             where s.sandbox_id = :sandbox and s.slot = :slot and s.holder = :claim))
                  from current
                 where p.sandbox_id = :sandbox and p.supplier_code = :supplier and p.external_number = :number
                   and current.claimable
                returning case when :withPayload then cast(p.payload as text) end as payload
            )
            select current.claimable as claimable, current.state as state, current.worked_on as worked_on,
                   current.account_number as account, claimed.payload as payload
              from current left join claimed on true""";

    /** Returns what {@link #CLAIM} would return, and claims nothing. */
    static final String PREVIEW_CLAIM = """
            select p.claimable as claimable, p.state as state, p.worked_on as worked_on, p.account_number as account,
                   case when p.claimable then cast(p.payload as text) end as payload
              from (select p.state, p.claimed_until >= clock_timestamp() as worked_on, p.account_number, p.payload,
            """ + ClaimCondition.CLAIMABLE + """
                           as claimable
                      from import_process p
                     where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number) p""";

    static final String CLAIMED_PAYLOAD = """
            select cast(payload as text)
              from import_process
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and state = 'IN_PROGRESS' and claim = :claim""";

    /** Renews an expired claim as well, unless other work has taken the process. */
    static final String RENEW = """
            update import_process p
               set claimed_until = least(
                       clock_timestamp() + :lease * interval '1 millisecond',
                       (select s.leased_until
                          from processing_slot s
                         where s.sandbox_id = c.sandbox and s.slot = c.slot and s.holder = c.claim))
              from json_to_recordset(cast(cast(:claims as text) as json))
                as c (sandbox bigint, supplier text, number text, claim uuid, slot int)
             where p.sandbox_id = c.sandbox and p.supplier_code = c.supplier and p.external_number = c.number
               and p.claim = c.claim and p.state = 'IN_PROGRESS'""";

    static final String GIVE_BACK = """
            update import_process
               set state = 'STAGED', claim = null, claimed_until = null
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and state = 'IN_PROGRESS' and claim = :claim""";

    /** Guarded by the claim, so that no newer payload gets the problems of an older one. */
    static final String STORE_PROBLEMS = """
            update import_process
               set last_error = cast(cast(:errors as text) as json), last_error_codes = :codes, last_error_at = :now,
                   last_error_count = :found
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and state = 'IN_PROGRESS' and claim = :claim""";

    /** Returns the state that forbids the mark, or a row without a state. */
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
            select cast(null as text) as state, false as worked_on, cast(null as text) as account
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

    /** Stages a payload, for the first time or in place of an earlier one. */
    @WithSession
    public Uni<Staging> stage(Sandbox sandbox, String supplier, String number, String payload) {
        return SqlStatement.of(STAGE)
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("number", number)
                .with("payload", payload)
                .with("now", sandbox.now())
                .oneOrNull(Tuple.class)
                .map(ImportProcesses::readStaging);
    }

    private static Staging readStaging(Tuple row) {
        if (row == null) {
            return new Staging.Forbidden(CLAIMED_MEANWHILE);
        }
        var isFirst = row.get("is_first", Boolean.class);
        return isFirst == null ? new Staging.Forbidden(ProcessState.of(row)) : new Staging.Stored(isFirst);
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
     * Claims a staged process for the work of a lease, for a duration in real time, but no longer than its slot is leased.
     *
     * @param withPayload whether the staged payload is returned, which may be large
     */
    @WithSession
    public Uni<ClaimAnswer> claim(Sandbox sandbox, ProcessingLease lease, Duration duration, boolean withPayload) {
        return SqlStatement.of(CLAIM)
                .with("sandbox", sandbox.id())
                .with("supplier", lease.job().supplier())
                .with("number", lease.job().number())
                .with("claim", lease.token())
                .with("slot", lease.slot())
                .with("lease", duration.toMillis())
                .with("withPayload", withPayload)
                .oneOrNull(Tuple.class)
                .map(ImportProcesses::readClaim);
    }

    /** Returns what {@link #claim} with payload would return, and claims nothing. */
    @WithSession
    public Uni<ClaimAnswer> previewClaim(Sandbox sandbox, Job job) {
        return SqlStatement.of(PREVIEW_CLAIM)
                .with("sandbox", sandbox.id())
                .with("supplier", job.supplier())
                .with("number", job.number())
                .oneOrNull(Tuple.class)
                .map(ImportProcesses::readClaim);
    }

    private static ClaimAnswer readClaim(Tuple row) {
        if (row == null) {
            return new ClaimAnswer.Refused(null);
        }
        return Boolean.TRUE.equals(row.get("claimable", Boolean.class))
                ? new ClaimAnswer.Held(row.get("payload", String.class))
                : new ClaimAnswer.Refused(ProcessState.of(row));
    }

    /** Returns the payload of a claimed process; a {@code null} item if the claim is lost. */
    @WithSession
    public Uni<String> claimedPayload(Sandbox sandbox, Job job, UUID claim) {
        return SqlStatement.of(CLAIMED_PAYLOAD)
                .with("sandbox", sandbox.id())
                .with("supplier", job.supplier())
                .with("number", job.number())
                .with("claim", claim)
                .oneOrNull(String.class);
    }

    /** Returns a claimed process to the state STAGED. Has no effect if the claim is lost. */
    @WithSession
    public Uni<Void> giveBack(Sandbox sandbox, Job job, UUID claim) {
        return SqlStatement.of(GIVE_BACK)
                .with("sandbox", sandbox.id())
                .with("supplier", job.supplier())
                .with("number", job.number())
                .with("claim", claim)
                .execute();
    }

    /**
     * Stores the problems of a payload, until another is staged or the account is created. Has no effect if the claim is lost.
     */
    @WithSession
    public Uni<Void> storeProblems(Sandbox sandbox, Job job, UUID claim, ValidationResult<?> result) {
        return SqlStatement.of(STORE_PROBLEMS)
                .with("sandbox", sandbox.id())
                .with("supplier", job.supplier())
                .with("number", job.number())
                .with("claim", claim)
                .with("errors", KeptErrors.json(result.problems()))
                .with("found", result.found())
                .with(
                        "codes",
                        result.problems().stream().map(Problem::code).distinct().toArray(String[]::new))
                .with("now", sandbox.now())
                .execute();
    }

    /** Renews claims. Leases of dry runs and of finished work have none. */
    @Override
    @WithSession
    public Uni<Void> renew(List<ProcessingLease> leases, Duration duration) {
        var claims = JsonNodeFactory.instance.arrayNode();
        for (var lease : leases) {
            claims.addObject()
                    .put("sandbox", lease.sandbox().id())
                    .put("supplier", lease.job().supplier())
                    .put("number", lease.job().number())
                    .put("claim", lease.token().toString())
                    .put("slot", lease.slot());
        }
        return SqlStatement.of(RENEW)
                .with("claims", claims.toString())
                .with("lease", duration.toMillis())
                .execute();
    }

    /**
     * Marks an account to be skipped, whether or not data are staged for it.
     *
     * @return the state that forbids it; a {@code null} item if the account is marked now
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
                .flatMap(forbidding -> forbidding == null || forbidding.isImported()
                        ? Uni.createFrom().item(forbidding)
                        : find(sandbox, supplier, number)
                                .map(ProcessState::of)
                                .map(latest -> latest != null && latest.isImported() ? latest : forbidding));
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
