package io.krakenemulator.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.processing.Job;
import io.krakenemulator.processing.LeaseRenewal;
import io.krakenemulator.processing.ProcessingLease;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.validation.Problem;
import io.krakenemulator.validation.ValidationResult;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The import processes. Each change of state is one guarded statement: it happens or it does not, whoever races it.
 */
@ApplicationScoped
public class ImportProcesses implements PanacheRepositoryBase<ImportProcess, ImportProcess.Key>, LeaseRenewal {

    /** A claim that has run out is none: whoever made it is gone. */
    static final String STAGE = """
            insert into import_process as p
                   (sandbox_id, supplier_code, external_number, state, payload, staged_at, modified_at)
            values (:sandbox, :supplier, :number, 'STAGED', cast(cast(:payload as text) as json), :now, :now)
            on conflict (sandbox_id, supplier_code, external_number) do update
               set state = 'STAGED', payload = excluded.payload, modified_at = excluded.modified_at,
                   claim = null, claimed_until = null,
                   last_error = null, last_error_codes = null, last_error_at = null, last_error_count = null
             where p.state = 'STAGED'
                or p.state = 'IN_PROGRESS' and p.claimed_until < clock_timestamp()
            returning (xmax = 0)""";

    /** No longer than the slot is the work's: else more would be seen in progress than there may be. */
    static final String CLAIM = """
            update import_process
               set state = 'IN_PROGRESS', claim = :claim,
                   claimed_until = least(
                       clock_timestamp() + :lease * interval '1 millisecond',
                       (select s.leased_until
                          from processing_slot s
                         where s.sandbox_id = :sandbox and s.slot = :slot and s.holder = :claim))
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and (state = 'STAGED' or state = 'IN_PROGRESS' and claimed_until < clock_timestamp())
            returning case when :withPayload then cast(payload as text) end as payload""";

    static final String CLAIMED_PAYLOAD = """
            select cast(payload as text)
              from import_process
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and state = 'IN_PROGRESS' and claim = :claim""";

    /** A claim that has run out but gone to nobody is the same work's again. */
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

    static final String PAYLOAD = """
            select cast(payload as text)
              from import_process
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and (state = 'STAGED' or state = 'IN_PROGRESS' and claimed_until < clock_timestamp())""";

    /** Only by whoever still has the claim: data that were staged since are not to blame. */
    static final String FAILED = """
            update import_process
               set last_error = cast(cast(:errors as text) as json), last_error_codes = :codes, last_error_at = :now,
                   last_error_count = :found
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and state = 'IN_PROGRESS' and claim = :claim""";

    static final String SKIP = """
            insert into import_process as p
                   (sandbox_id, supplier_code, external_number, state, staged_at, modified_at)
            values (:sandbox, :supplier, :number, 'SKIPPED', :now, :now)
            on conflict (sandbox_id, supplier_code, external_number) do update
               set state = 'SKIPPED', claim = null, claimed_until = null,
                   modified_at = case p.state when 'SKIPPED' then p.modified_at else excluded.modified_at end
             where p.state in ('STAGED', 'SKIPPED')
                or p.state = 'IN_PROGRESS' and p.claimed_until < clock_timestamp()
            returning true""";

    /** Who was marked without any data is as unknown as before. */
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

    /** What became of a staging. */
    public enum Staging {
        CREATED,
        UPDATED,
        /** The process is in a state that allows no staging. */
        CLOSED
    }

    /** Stages a payload, for the first time or in place of the one before. */
    @WithSession
    public Uni<Staging> stage(Sandbox sandbox, String supplier, String number, String payload) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(STAGE, Boolean.class)
                .setParameter("sandbox", sandbox.id())
                .setParameter("supplier", supplier)
                .setParameter("number", number)
                .setParameter("payload", payload)
                .setParameter("now", sandbox.now())
                .getSingleResultOrNull()
                .map(created -> created == null ? Staging.CLOSED : created ? Staging.CREATED : Staging.UPDATED));
    }

    /** The process, in whatever state; a {@code null} item when there is none. */
    @WithSession
    public Uni<ImportProcess> find(Sandbox sandbox, String supplier, String number) {
        return findById(new ImportProcess.Key(sandbox.id(), supplier, number));
    }

    /**
     * A process that was claimed.
     *
     * @param payload what is staged; {@code null} where it was not asked for
     */
    public record Claimed(String payload) {}

    /**
     * Claims a staged process for the work of one lease: for a duration in real time, and no longer than its slot
     * is leased.
     *
     * @param withPayload whether what is staged is wanted at once; it may be large
     * @return a {@code null} item when the process is in no state to be claimed
     */
    @WithSession
    public Uni<Claimed> claim(Sandbox sandbox, ProcessingLease lease, Duration duration, boolean withPayload) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(CLAIM, Tuple.class)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter("supplier", lease.job().supplier())
                        .setParameter("number", lease.job().number())
                        .setParameter("claim", lease.token())
                        .setParameter("slot", lease.slot())
                        .setParameter("lease", duration.toMillis())
                        .setParameter("withPayload", withPayload)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new Claimed(row.get("payload", String.class)));
    }

    /** What is staged in a claimed process; a {@code null} item when the claim has gone to another. */
    @WithSession
    public Uni<String> claimedPayload(Sandbox sandbox, Job job, UUID claim) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(CLAIMED_PAYLOAD, String.class)
                .setParameter("sandbox", sandbox.id())
                .setParameter("supplier", job.supplier())
                .setParameter("number", job.number())
                .setParameter("claim", claim)
                .getSingleResultOrNull());
    }

    /** Gives a claimed process back, to be replaced or processed again. Does nothing when the claim has gone to another. */
    @WithSession
    public Uni<Void> giveBack(Sandbox sandbox, Job job, UUID claim) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(GIVE_BACK)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter("supplier", job.supplier())
                        .setParameter("number", job.number())
                        .setParameter("claim", claim)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Notes what an attempt to make the account has found wrong with its data, until other data are staged or the account is
     * made. Does nothing when the claim has gone to another.
     */
    @WithSession
    public Uni<Void> failed(Sandbox sandbox, Job job, UUID claim, ValidationResult<?> result) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FAILED)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter("supplier", job.supplier())
                        .setParameter("number", job.number())
                        .setParameter("claim", claim)
                        .setParameter("errors", KeptErrors.json(result.problems()))
                        .setParameter("found", result.found())
                        .setParameter(
                                "codes",
                                result.problems().stream()
                                        .map(Problem::code)
                                        .distinct()
                                        .toArray(String[]::new))
                        .setParameter("now", sandbox.now())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Lets claims last. A dry run has none, nor has work that has just come to its end. */
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
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RENEW)
                        .setParameter("claims", claims.toString())
                        .setParameter("lease", duration.toMillis())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Marks an account to be skipped, whether or not data are staged for it.
     *
     * @return whether it is marked now; not when it is imported or being imported
     */
    @WithSession
    public Uni<Boolean> skip(Sandbox sandbox, String supplier, String number) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SKIP, Boolean.class)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter("supplier", supplier)
                        .setParameter("number", number)
                        .setParameter("now", sandbox.now())
                        .getSingleResultOrNull())
                .map(Boolean.TRUE::equals);
    }

    /**
     * Takes the mark away: staged data are as they were before.
     *
     * @return whether the account was marked
     */
    @WithSession
    public Uni<Boolean> unskip(Sandbox sandbox, String supplier, String number) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(UNSKIP, Long.class)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter("supplier", supplier)
                        .setParameter("number", number)
                        .setParameter("now", sandbox.now())
                        .getSingleResult())
                .map(changed -> changed > 0);
    }

    /** The payload of a process that could be claimed now; a {@code null} item when it could not. Claims nothing. */
    @WithSession
    public Uni<String> stagedPayload(Sandbox sandbox, String supplier, String number) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(PAYLOAD, String.class)
                .setParameter("sandbox", sandbox.id())
                .setParameter("supplier", supplier)
                .setParameter("number", number)
                .getSingleResultOrNull());
    }

    /**
     * One page of a list, in staging order.
     *
     * @param after the sequence of the last row of the page before; 0 for the first page
     */
    @WithSession
    Uni<List<ListedProcess>> page(Sandbox sandbox, String supplier, ImportList list, long after, int size) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(list.query(), Tuple.class)
                        .setParameter("sandbox", sandbox.id())
                        .setParameter("supplier", supplier)
                        .setParameter("after", after)
                        .setParameter("count", size)
                        .getResultList())
                .map(rows -> rows.stream().map(ListedProcess::of).toList());
    }
}
