package io.krakenemulator.processing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.krakenemulator.database.Columns;
import io.krakenemulator.database.Durability;
import io.krakenemulator.database.PooledStatement;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.ExpectedSandbox;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.sandbox.SandboxChanged;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The slots in which accounts are processed. The limit of a sandbox counts the slots of all replicas.
 *
 * <p>A slot is a row. Taking one locks a free row that no other transaction has locked. So takers neither wait for each other
 * nor get the same slot. While more slots are taken than a lowered limit allows, one taker at a time counts them instead.
 */
@ApplicationScoped
class Slots {

    private static final String TAKE_FREE = """
            taken as (
                update processing_slot s
                   set holder = :holder, supplier_code = :supplier, external_number = :number, dry_run = :dryRun,
                       held = false, taken_at = clock_timestamp(),
                       leased_until = clock_timestamp() + :lease * interval '1 millisecond'
                  from free
                 where s.sandbox_id = free.sandbox_id and s.slot = free.slot
                returning s.slot
            )
            """;

    /**
     * Takes a free slot within the limit, unless slots beyond the limit are taken or the key does not select the sandbox. Always
     * returns the sandbox and its settings, whether slots beyond the limit are taken, and whether the slots within the limit
     * exist. If no slot was taken, it also returns whether one is taken for the same account.
     */
    static final String TAKE = """
            with setting as materialized (
                select s.id, s.concurrency_limit, s.duration_min_ms, s.duration_max_ms, s.hold,
            """ + ExpectedSandbox.COLUMNS + ", " + Durability.NO_WAIT + """

                  from sandbox s
            """
            + ExpectedSandbox.JOIN_KEY + """
                 where s.id = :sandbox
            ), beyond as materialized (
                select (select count(*)
                          from processing_slot s
                         where s.sandbox_id = :sandbox and s.slot < 0 and s.leased_until >= clock_timestamp())
                     + (select count(*)
                          from processing_slot s
                         where s.sandbox_id = :sandbox and s.slot >= (select concurrency_limit from setting)
                           and s.leased_until >= clock_timestamp()) as holders
            ), free as materialized (
                select s.sandbox_id, s.slot
                  from processing_slot s
                 where s.sandbox_id = :sandbox and s.slot >= 0 and s.slot < (select concurrency_limit from setting)
                   and s.leased_until < clock_timestamp() and not s.retired
                   and (select holders from beyond) = 0
                   and (cast(:keyHash as bytea) is null or (select has_key from setting))
                 order by s.slot
                 limit 1
                   for no key update skip locked
            ), """ + TAKE_FREE + """
            select setting.*, taken.slot as slot,
                   beyond.holders > 0 as exceeded,
                   exists (select
                             from processing_slot s
                            where s.sandbox_id = :sandbox and s.slot = setting.concurrency_limit - 1) as created,
                   case when taken.slot is null then exists (
                           select
                             from processing_slot s
                            where s.sandbox_id = :sandbox and s.leased_until >= clock_timestamp()
                              and s.supplier_code = :supplier and s.external_number = :number and not s.dry_run)
                        else false end as at_work
              from setting cross join beyond left join taken on true""";

    /** Creates the missing slots within the limit. */
    static final String CREATE = """
            with setting as materialized (
                select id, concurrency_limit from sandbox where id = :sandbox for no key update
            )
            insert into processing_slot (sandbox_id, slot)
            select setting.id, n
              from setting, generate_series(0, setting.concurrency_limit - 1) as n
                on conflict do nothing""";

    static final String WAIT_FOR_TURN = """
            select concurrency_limit from sandbox where id = :sandbox for no key update""";

    /** Takes a free slot within the limit, if fewer slots than the limit are taken. */
    static final String TAKE_COUNTED = """
            with free as materialized (
                select s.sandbox_id, s.slot
                  from processing_slot s
                 where s.sandbox_id = :sandbox and s.slot >= 0 and s.slot < :limit
                   and s.leased_until < clock_timestamp()
                   and (select count(*)
                          from processing_slot h
                         where h.sandbox_id = :sandbox and h.leased_until >= clock_timestamp()) < :limit
                 order by s.slot
                 limit 1
                   for no key update skip locked
            ), """ + TAKE_FREE + """
            select slot from taken""";

    /**
     * Creates a slot for work in a sandbox without a limit, and removes expired slots of that kind. The lock on the sandbox stops
     * changes of the limit, but not other takers.
     */
    static final String TAKE_WITHOUT_LIMIT = """
            with setting as materialized (
                select id from sandbox where id = :sandbox and concurrency_limit = 0 for share
            ), left_behind as materialized (
                select sandbox_id, slot
                  from processing_slot
                 where sandbox_id = :sandbox and slot < 0 and leased_until < clock_timestamp()
                 limit 100
                   for update skip locked
            ), removed as (
                delete from processing_slot s
                 using left_behind
                 where s.sandbox_id = left_behind.sandbox_id and s.slot = left_behind.slot
            )
            insert into processing_slot (sandbox_id, slot, holder, supplier_code, external_number, dry_run, taken_at,
                                         leased_until)
            select id, nextval('processing_slot_without_limit'), :holder, :supplier, :number, :dryRun, clock_timestamp(),
                   clock_timestamp() + :lease * interval '1 millisecond'
              from setting
            returning slot""";

    static final String RELEASE = """
            update processing_slot
            """ + SlotRelease.FREE + """
             where sandbox_id = :sandbox and slot = :slot and holder = :holder and\s""" + Durability.NO_WAIT + " = 'off'";

    static final String RELEASE_WITHOUT_LIMIT = """
            delete from processing_slot
             where sandbox_id = :sandbox and slot = :slot and holder = :holder and\s""" + Durability.NO_WAIT + " = 'off'";

    /** Locks in the order of the keys, as whatever locks several slots does: two of them cannot wait for each other. */
    static final String RENEW = """
            with held as materialized (
                select s.sandbox_id, s.slot
                  from json_to_recordset(cast(cast(:leases as text) as json)) as p (sandbox bigint, slot int, holder uuid)
                  join processing_slot s on s.sandbox_id = p.sandbox and s.slot = p.slot and s.holder = p.holder
                 where s.leased_until >= clock_timestamp()
                 order by s.sandbox_id, s.slot
                   for no key update of s
            )
            update processing_slot s
               set leased_until = clock_timestamp() + :lease * interval '1 millisecond'
              from held
             where s.sandbox_id = held.sandbox_id and s.slot = held.slot
            returning s.holder""";

    static final String STOP = """
            update processing_slot
               set held = true
             where sandbox_id = :sandbox and slot = :slot and holder = :holder
               and (select hold from sandbox where id = :sandbox)
            returning slot""";

    /** Reads the sandbox's setting as well, so that work that stops just when the hold is switched off goes on. */
    static final String STOPPED = """
            select s.holder as holder, s.held and b.hold as stopped
              from json_to_recordset(cast(cast(:leases as text) as json)) as p (sandbox bigint, slot int, holder uuid)
              join processing_slot s on s.sandbox_id = p.sandbox and s.slot = p.slot and s.holder = p.holder
              join sandbox b on b.id = s.sandbox_id""";

    private static final String TAKEN = """
            select slot as slot, supplier_code as supplier, external_number as number, dry_run as dry_run, held as held,
                   cast(extract(epoch from taken_at) * 1000000 as bigint) as taken_at,
                   cast(extract(epoch from leased_until) * 1000000 as bigint) as leased_until
              from processing_slot
             where sandbox_id = :sandbox and leased_until >= clock_timestamp()
             order by processing_slot.taken_at, processing_slot.slot""";

    /** The outcome of the search for a slot. */
    enum Taking {
        TAKEN,
        NONE_IS_FREE,
        /** None is free, and one is taken for the same account. */
        ALREADY_AT_WORK
    }

    private static final PooledStatement TAKING = PooledStatement.of(TAKE);

    private final Pool pool;

    Slots(Pool pool) {
        this.pool = pool;
    }

    /** Takes a slot for a lease, confirms its sandbox and sets the sandbox's settings in it. */
    Uni<Taking> take(ProcessingLease lease, Duration duration) {
        return takeFree(lease, duration).flatMap(attempt -> {
            if (attempt == null) {
                // The sandbox is being removed.
                return Uni.createFrom().item(Taking.NONE_IS_FREE);
            }
            lease.assignSettings(attempt.settings());
            return attempt.slot() == null
                    ? takeOtherwise(lease, attempt, duration)
                    : Uni.createFrom().item(conclude(lease, attempt, attempt.slot()));
        });
    }

    private Uni<Taking> takeOtherwise(ProcessingLease lease, SlotAttempt attempt, Duration duration) {
        if (attempt.settings().limit() == 0) {
            return takeWithoutLimit(lease, duration)
                    .flatMap(slot -> slot == null
                            ? take(lease, duration)
                            : Uni.createFrom().item(conclude(lease, attempt, slot)));
        }
        if (!attempt.created()) {
            return create(lease.sandbox()).chain(() -> take(lease, duration));
        }
        return attempt.exceeded()
                ? takeCounted(lease, duration).map(slot -> conclude(lease, attempt, slot))
                : Uni.createFrom().item(conclude(lease, attempt, null));
    }

    private static Taking conclude(ProcessingLease lease, SlotAttempt attempt, Integer slot) {
        if (slot == null) {
            return attempt.atWork() ? Taking.ALREADY_AT_WORK : Taking.NONE_IS_FREE;
        }
        lease.assignSlot(slot);
        return Taking.TAKEN;
    }

    private Uni<SlotAttempt> takeFree(ProcessingLease lease, Duration duration) {
        var values = leaseValues(lease, duration);
        values.put("keyHash", lease.expectedSandbox().keyHash());
        return TAKING.oneOrNull(pool, values).flatMap(row -> confirmSandbox(lease, row));
    }

    /** Confirms the sandbox of the lease. A slot that was taken in a sandbox that has changed is released first. */
    private Uni<SlotAttempt> confirmSandbox(ProcessingLease lease, Row row) {
        var attempt = row == null ? null : SlotAttempt.of(row);
        try {
            lease.expectedSandbox().confirm(row);
            return Uni.createFrom().item(attempt);
        } catch (SandboxChanged changed) {
            return releaseTaken(lease, attempt).chain(() -> Uni.createFrom().failure(changed));
        }
    }

    private Uni<Void> releaseTaken(ProcessingLease lease, SlotAttempt attempt) {
        if (attempt == null || attempt.slot() == null) {
            return Uni.createFrom().voidItem();
        }
        lease.assignSlot(attempt.slot());
        return release(lease);
    }

    @WithSession
    Uni<Integer> takeWithoutLimit(ProcessingLease lease, Duration duration) {
        return SqlStatement.of(TAKE_WITHOUT_LIMIT)
                .with(leaseValues(lease, duration))
                .oneOrNull(Integer.class);
    }

    @WithTransaction
    Uni<Integer> takeCounted(ProcessingLease lease, Duration duration) {
        return SqlStatement.of(WAIT_FOR_TURN)
                .with("sandbox", lease.sandbox().id())
                .oneOrNull(Integer.class)
                .flatMap(limit -> limit == null
                        ? Uni.createFrom().nullItem()
                        : SqlStatement.of(TAKE_COUNTED)
                                .with(leaseValues(lease, duration))
                                .with("limit", limit)
                                .oneOrNull(Integer.class));
    }

    private static Map<String, Object> leaseValues(ProcessingLease lease, Duration duration) {
        var values = new HashMap<String, Object>();
        values.put("sandbox", lease.sandbox().id());
        values.put("holder", lease.token());
        values.put("supplier", lease.job().supplier());
        values.put("number", lease.job().number());
        values.put("dryRun", lease.job().dryRun());
        values.put("lease", duration.toMillis());
        return values;
    }

    @WithSession
    Uni<Integer> create(Sandbox sandbox) {
        return SqlStatement.of(CREATE).with("sandbox", sandbox.id()).update();
    }

    /** Releases the slot of a lease, if the lease still holds it. */
    @WithSession
    Uni<Void> release(ProcessingLease lease) {
        return SqlStatement.of(lease.slot() < 0 ? RELEASE_WITHOUT_LIMIT : RELEASE)
                .with("sandbox", lease.sandbox().id())
                .with("slot", lease.slot())
                .with("holder", lease.token())
                .execute();
    }

    /**
     * Renews the leases: each lasts for the duration from now on.
     *
     * @return the tokens of the leases that still held their slots
     */
    @WithSession
    Uni<Set<UUID>> renew(Collection<ProcessingLease> leases, Duration duration) {
        return SqlStatement.of(RENEW)
                .with("leases", toJson(leases))
                .with("lease", duration.toMillis())
                .list(UUID.class)
                .map(HashSet::new);
    }

    /**
     * Stops the work of a lease, if its sandbox holds work now.
     *
     * @return whether the work has to wait for its release
     */
    @WithSession
    Uni<Boolean> stop(ProcessingLease lease) {
        return SqlStatement.of(STOP)
                .with("sandbox", lease.sandbox().id())
                .with("slot", lease.slot())
                .with("holder", lease.token())
                .oneOrNull(Integer.class)
                .map(slot -> slot != null);
    }

    /** Returns whether work is still held, by the tokens of the leases that still hold their slots. */
    @WithSession
    Uni<Map<UUID, Boolean>> findStopped(Collection<ProcessingLease> leases) {
        return SqlStatement.of(STOPPED)
                .with("leases", toJson(leases))
                .list(Tuple.class)
                .map(rows -> {
                    var stopped = new HashMap<UUID, Boolean>();
                    rows.forEach(row -> stopped.put(row.get("holder", UUID.class), row.get("stopped", Boolean.class)));
                    return stopped;
                });
    }

    /** Returns the taken slots of a sandbox, the oldest work first. */
    @WithSession
    Uni<List<ProcessingSlot>> findTaken(Sandbox sandbox) {
        return SqlStatement.of(TAKEN)
                .with("sandbox", sandbox.id())
                .list(Tuple.class)
                .map(rows -> rows.stream().map(Slots::slot).toList());
    }

    private static ProcessingSlot slot(Tuple row) {
        return new ProcessingSlot(
                row.get("slot", Integer.class),
                row.get("supplier", String.class),
                row.get("number", String.class),
                row.get("dry_run", Boolean.class),
                row.get("held", Boolean.class),
                Columns.readMoment(row, "taken_at"),
                Columns.readMoment(row, "leased_until"));
    }

    private static String toJson(Collection<ProcessingLease> leases) {
        var places = JsonNodeFactory.instance.arrayNode();
        for (var lease : leases) {
            places.addObject()
                    .put("sandbox", lease.sandbox().id())
                    .put("slot", lease.slot())
                    .put("holder", lease.token().toString());
        }
        return places.toString();
    }
}
