package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.database.Durability;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.processing.Job;
import io.krakenemulator.processing.LeaseRenewal;
import io.krakenemulator.processing.ProcessingLease;
import io.krakenemulator.sandbox.AccountNumbers;
import io.krakenemulator.sandbox.Counters;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The claims of work on import processes. Each change is one guarded statement, and without effect once the claim is lost. */
@ApplicationScoped
public class Claims implements LeaseRenewal {

    /**
     * Claims a process and takes the number of its account, or returns the state that blocks the claim. The claim lasts no longer
     * than the slot: otherwise more processes than the limit could be in progress.
     */
    static final String CLAIM =
            """
            with current as materialized (
                select p.state, p.claimed_until >= clock_timestamp() as in_progress, p.account_number,
                       """ + Durability.NO_WAIT + ", " + ClaimCondition.CLAIMABLE + """
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
            ),
            """ + Counters.ACCOUNT_IF_CLAIMED + """
            select current.claimable as claimable, current.state as state, current.in_progress as in_progress,
                   current.account_number as account, claimed.payload as payload, numbered.place as place
              from current left join claimed on true left join numbered on true""";

    private static final PooledStatement CLAIMING = PooledStatement.of(CLAIM);

    /** Returns what {@link #CLAIM} would return, and claims nothing. */
    static final String PREVIEW = """
            select p.claimable as claimable, p.state as state, p.in_progress as in_progress, p.account_number as account,
                   case when p.claimable then cast(p.payload as text) end as payload, cast(null as bigint) as place
              from (select p.state, p.claimed_until >= clock_timestamp() as in_progress, p.account_number, p.payload,
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

    static final String RELEASE = """
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

    private static final ClaimAnswer NOT_STAGED = new ClaimAnswer.Blocked(null);

    private final Pool pool;

    Claims(Pool pool) {
        this.pool = pool;
    }

    /**
     * Claims a staged process for the work of a lease, for a duration in real time, but no longer than its slot is leased.
     *
     * @param withPayload whether the staged payload is returned, which may be large
     */
    Uni<ClaimAnswer> claimAlone(Sandbox sandbox, ProcessingLease lease, Duration duration, boolean withPayload) {
        return CLAIMING.oneOrNull(pool, claimValues(sandbox, lease, duration, withPayload))
                .map(row -> row == null
                        ? NOT_STAGED
                        : readClaim(
                                sandbox,
                                row.getBoolean("claimable"),
                                row.getString("payload"),
                                row.getLong("place"),
                                ProcessState.of(row)));
    }

    /** Claims a process as {@link #claimAlone} does, with its payload, as a part of the caller's transaction. */
    @WithSession
    Uni<ClaimAnswer> claim(Sandbox sandbox, ProcessingLease lease, Duration duration) {
        return SqlStatement.of(CLAIM)
                .with(claimValues(sandbox, lease, duration, true))
                .oneOrNull(Tuple.class)
                .map(row -> readClaim(sandbox, row));
    }

    private static Map<String, Object> claimValues(
            Sandbox sandbox, ProcessingLease lease, Duration duration, boolean withPayload) {
        return Map.of(
                "sandbox",
                sandbox.id(),
                "supplier",
                lease.job().supplier(),
                "number",
                lease.job().number(),
                "claim",
                lease.token(),
                "slot",
                lease.slot(),
                "lease",
                duration.toMillis(),
                "withPayload",
                withPayload);
    }

    /** Returns what {@link #claim} with payload would return, and claims nothing. */
    @WithSession
    Uni<ClaimAnswer> preview(Sandbox sandbox, Job job) {
        return SqlStatement.of(PREVIEW)
                .with("sandbox", sandbox.id())
                .with("supplier", job.supplier())
                .with("number", job.number())
                .oneOrNull(Tuple.class)
                .map(row -> readClaim(sandbox, row));
    }

    private static ClaimAnswer readClaim(Sandbox sandbox, Tuple row) {
        return row == null
                ? NOT_STAGED
                : readClaim(
                        sandbox,
                        row.get("claimable", Boolean.class),
                        row.get("payload", String.class),
                        row.get("place", Long.class),
                        ProcessState.of(row));
    }

    private static ClaimAnswer readClaim(
            Sandbox sandbox, Boolean claimable, String payload, Long place, ProcessState state) {
        if (!Boolean.TRUE.equals(claimable)) {
            return new ClaimAnswer.Blocked(state);
        }
        return new ClaimAnswer.Claimed(payload, place == null ? null : AccountNumbers.number(sandbox.seed(), place));
    }

    /** Returns the payload of a claimed process; a {@code null} item if the claim is lost. */
    @WithSession
    Uni<String> findPayload(Sandbox sandbox, Job job, UUID claim) {
        return SqlStatement.of(CLAIMED_PAYLOAD)
                .with("sandbox", sandbox.id())
                .with("supplier", job.supplier())
                .with("number", job.number())
                .with("claim", claim)
                .oneOrNull(String.class);
    }

    /** Releases a claim: the process is staged again. Has no effect if the claim is lost. */
    @WithSession
    Uni<Void> release(Sandbox sandbox, Job job, UUID claim) {
        return SqlStatement.of(RELEASE)
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
    Uni<Void> storeProblems(Sandbox sandbox, Job job, UUID claim, ValidationResult<?> result) {
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
}
