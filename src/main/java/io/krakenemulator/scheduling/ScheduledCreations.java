package io.krakenemulator.scheduling;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.krakenemulator.database.Columns;
import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.krakenemulator.schema.account.ImportStatus;
import io.krakenemulator.schema.account.TaskParameters;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The stored schedules: accounts that are to be created within a window.
 *
 * <p>A replica claims a schedule. The claim expires unless it is renewed. Without the claim, a change has no effect.
 */
@ApplicationScoped
class ScheduledCreations {

    static final String CREATED = "EVENT_ACCOUNT_IMPORT_PROCESS_CREATED";
    static final String PROCESSED = "EVENT_ACCOUNT_IMPORT_PROCESS_PROCESSED";
    static final String ERRORED = "EVENT_ACCOUNT_IMPORT_PROCESS_ERRORED";

    /** Refuses a schedule that is in progress, because its work would store its outcome in the new one. */
    static final String SCHEDULE = """
            insert into scheduled_creation as c
                   (sandbox_id, supplier_code, external_number, status, is_dry_run, window_start, window_end, events,
                    created_at, modified_at)
            values (:sandbox, :supplier, :number, 'PENDING', :dryRun, :windowStart, :windowEnd,
                    cast(cast(:events as text) as jsonb), :now, :now)
            on conflict (sandbox_id, supplier_code, external_number) do update
               set status = 'PENDING', is_dry_run = excluded.is_dry_run, window_start = excluded.window_start,
                   window_end = excluded.window_end, events = excluded.events, error = null,
                   modified_at = excluded.modified_at, claim = null, waits_until = null
             where c.status <> 'IN_PROGRESS' or c.waits_until < clock_timestamp()
            returning true""";

    /** Claims the earliest schedules of each sandbox, in turn, so that no sandbox waits for another. */
    static final String CLAIM = """
            with candidate as (
                select c.*, row_number() over (partition by c.sandbox_id order by c.window_start) as place
                  from sandbox s
                 cross join lateral (
                        select o.sandbox_id, o.supplier_code, o.external_number, o.window_start
                          from scheduled_creation o
                         where o.sandbox_id = s.id
                           and o.status in ('PENDING', 'IN_PROGRESS')
                           and o.window_start <= sandbox_now(s.clock_mode, s.clock_at, s.clock_set_at)
                           and (o.waits_until is null or o.waits_until < clock_timestamp())
                         order by o.window_start
                         limit :count
                           for update skip locked) c
                 where s.removed_at is null and s.id <> all(cast(cast(:resting as text) as bigint[]))
            ), due as (
                select sandbox_id, supplier_code, external_number
                  from candidate
                 order by place, random()
                 limit :count
            )
            update scheduled_creation c
               set status = 'IN_PROGRESS', claim = :claim,
                   waits_until = clock_timestamp() + :lease * interval '1 millisecond'
              from due
              join import_process p using (sandbox_id, supplier_code, external_number)
             where c.sandbox_id = due.sandbox_id and c.supplier_code = due.supplier_code
               and c.external_number = due.external_number
            returning c.sandbox_id as sandbox_id, c.supplier_code as supplier, c.external_number as number,
                      c.is_dry_run as dry_run, cast(extract(epoch from c.window_end) * 1000000 as bigint) as window_end,
                      p.payload ->> 'operations_team_name' as team""";

    /** Renews only known claims. A claim whose answer was lost has to expire. */
    static final String RENEW = """
            update scheduled_creation o
               set waits_until = clock_timestamp() + :lease * interval '1 millisecond'
              from json_to_recordset(cast(cast(:claims as text) as json))
                as c (sandbox bigint, supplier text, number text, claim uuid)
             where o.sandbox_id = c.sandbox and o.supplier_code = c.supplier and o.external_number = c.number
               and o.claim = c.claim and o.status = 'IN_PROGRESS'""";

    static final String FINISH = """
            update scheduled_creation
               set status = :status, error = cast(cast(:error as text) as json),
                   events = events || cast(cast(:events as text) as jsonb), modified_at = :now,
                   claim = null, waits_until = null
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and claim = :claim""";

    static final String POSTPONE = """
            update scheduled_creation
               set status = 'PENDING', claim = null,
                   waits_until = clock_timestamp() + :pause * interval '1 millisecond'
             where sandbox_id = :sandbox and supplier_code = :supplier and external_number = :number
               and claim = :claim""";

    /** Returns the time until the next window opens by a running clock, or until a claim or a pause ends. */
    static final String NEXT = """
            select cast(ceil(min(w.seconds) * 1000) as bigint)
              from sandbox s
             cross join lateral (
                    (select extract(epoch from o.window_start - sandbox_now(s.clock_mode, s.clock_at, s.clock_set_at))
                       from scheduled_creation o
                      where o.sandbox_id = s.id and s.clock_mode <> 'FROZEN'
                        and o.status in ('PENDING', 'IN_PROGRESS')
                        and o.window_start > sandbox_now(s.clock_mode, s.clock_at, s.clock_set_at)
                      order by o.window_start
                      limit 1)
                    union all
                    (select extract(epoch from min(coalesce(o.waits_until, clock_timestamp())) - clock_timestamp())
                       from scheduled_creation o
                      where o.sandbox_id = s.id
                        and o.status in ('PENDING', 'IN_PROGRESS')
                        and o.window_start <= sandbox_now(s.clock_mode, s.clock_at, s.clock_set_at))) w (seconds)
             where s.removed_at is null and s.id <> all(cast(cast(:resting as text) as bigint[]))""";

    /**
     * Schedules a staged account, in place of an earlier schedule.
     *
     * @return false if the earlier schedule is in progress
     */
    @WithTransaction
    Uni<Boolean> schedule(Sandbox sandbox, String supplier, String number, TaskParameters task) {
        var now = sandbox.now();
        return SqlStatement.of(SCHEDULE)
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("number", number)
                .with("dryRun", task.hasDryRun())
                .with("windowStart", task.opensAt(now))
                .with("windowEnd", task.closesAt(now))
                .with("events", events(CREATED, now, null))
                .with("now", now)
                .oneOrNull(Boolean.class)
                .map(Boolean.TRUE::equals);
    }

    /**
     * Claims schedules whose windows are open, for the duration of the lease.
     *
     * @param count how many at most
     * @param resting the ids of sandboxes that are left alone
     */
    @WithTransaction
    Uni<List<ScheduledCreation>> claim(int count, Set<Long> resting, Duration lease) {
        var claim = UUID.randomUUID();
        return SqlStatement.of(CLAIM)
                .with("count", (long) count)
                .with("claim", claim)
                .with("resting", ids(resting))
                .with("lease", lease.toMillis())
                .list(Tuple.class)
                .map(rows -> rows.stream().map(row -> creation(row, claim)).toList());
    }

    private static String ids(Set<Long> sandboxes) {
        return sandboxes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static ScheduledCreation creation(Tuple row, UUID claim) {
        var team = row.get("team", String.class);
        return new ScheduledCreation(
                row.get("sandbox_id", Long.class),
                row.get("supplier", String.class),
                row.get("number", String.class),
                claim,
                row.get("dry_run", Boolean.class),
                Columns.readMoment(row, "window_end"),
                team == null || team.isBlank() ? null : team);
    }

    /** Renews the claims on schedules for another lease. */
    @WithTransaction
    Uni<Integer> renew(Collection<ScheduledCreation> creations, Duration lease) {
        var claims = JsonNodeFactory.instance.arrayNode();
        for (var creation : creations) {
            claims.addObject()
                    .put("sandbox", creation.sandboxId())
                    .put("supplier", creation.supplier())
                    .put("number", creation.number())
                    .put("claim", creation.claim().toString());
        }
        return SqlStatement.of(RENEW)
                .with("claims", claims.toString())
                .with("lease", lease.toMillis())
                .update();
    }

    /** Stores the outcome of a schedule. */
    @WithTransaction
    Uni<Integer> finish(ScheduledCreation creation, ScheduledOutcome.Finished outcome, Instant now) {
        var error = outcome.error() == null ? null : outcome.error().toJson();
        return SqlStatement.of(FINISH)
                .with("sandbox", creation.sandboxId())
                .with("supplier", creation.supplier())
                .with("number", creation.number())
                .with("claim", creation.claim())
                .with("status", outcome.status().name())
                .with("error", Objects.toString(error, null))
                .with("events", events(event(outcome), now, error))
                .with("now", now)
                .update();
    }

    /** Returns a schedule, to be claimed again after a pause. */
    @WithTransaction
    Uni<Integer> postpone(ScheduledCreation creation, Duration pause) {
        return SqlStatement.of(POSTPONE)
                .with("sandbox", creation.sandboxId())
                .with("supplier", creation.supplier())
                .with("number", creation.number())
                .with("claim", creation.claim())
                .with("pause", pause.toMillis())
                .update();
    }

    /** Returns the time until a schedule may be claimable; empty if none is known. */
    @WithSession
    Uni<Optional<Duration>> untilNext(Set<Long> resting) {
        return SqlStatement.of(NEXT)
                .with("resting", ids(resting))
                .oneOrNull(Long.class)
                .map(millis -> Optional.ofNullable(millis).map(Duration::ofMillis));
    }

    /** Returns the event of an outcome; {@code null} if none of the three published events fits. */
    private static String event(ScheduledOutcome.Finished outcome) {
        if (outcome.error() != null) {
            return ERRORED;
        }
        return outcome.status() == ImportStatus.PROCESSED ? PROCESSED : null;
    }

    private static String events(String event, Instant at, ObjectNode data) {
        var events = JsonNodeFactory.instance.arrayNode();
        if (event != null) {
            events.addObject()
                    .put("event", event)
                    .put("occurred_at", at.toString())
                    .set("data", data);
        }
        return events.toString();
    }
}
