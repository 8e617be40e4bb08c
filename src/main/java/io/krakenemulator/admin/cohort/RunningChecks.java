package io.krakenemulator.admin.cohort;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.PooledStatement;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Keeps the rows of this replica's checks, and removes those of ended checks and of dead replicas. Each removal is short, so
 * that no other work waits for it.
 */
@ApplicationScoped
class RunningChecks {

    private static final Logger LOG = Logger.getLogger(RunningChecks.class);

    static final Duration LIFE = Duration.ofMinutes(2);

    private static final Duration EVERY = Duration.ofSeconds(20);

    static final String RENEW = """
            update cohort_check c
               set alive_until = clock_timestamp() + :life * interval '1 millisecond'
              from unnest(cast(:sandboxes as bigint[]), cast(:checks as bigint[])) as r (sandbox_id, id)
             where c.sandbox_id = r.sandbox_id and c.id = r.id and not c.has_ended""";

    static final String END = """
            update cohort_check set has_ended = true where sandbox_id = :sandbox and id = :check""";

    /**
     * Removes some rows of one ended check, and the check once it has none. Skips a check that another replica clears. An expired
     * check is marked first: its replica may be alive and must notice.
     */
    static final String CLEAR = """
            with ended as materialized (
                select c.sandbox_id, c.id, c.has_ended
                  from cohort_check c
                 where c.has_ended or c.alive_until < clock_timestamp()
                 order by c.id
                 limit 1
                   for update skip locked
            ), marked as (
                update cohort_check c
                   set has_ended = true
                  from ended
                 where c.sandbox_id = ended.sandbox_id and c.id = ended.id and not ended.has_ended
            ), keys as (
                delete from cohort_check_key
                 where ctid = any (array(select k.ctid
                                           from ended join cohort_check_key k
                                             on k.sandbox_id = ended.sandbox_id and k.check_id = ended.id
                                          limit 5000))
                returning 1
            ), contacts as (
                delete from cohort_check_contact
                 where ctid = any (array(select k.ctid
                                           from ended join cohort_check_contact k
                                             on k.sandbox_id = ended.sandbox_id and k.check_id = ended.id
                                          limit 5000))
                returning 1
            ), gone as (
                delete from cohort_check c
                 using ended
                 where c.sandbox_id = ended.sandbox_id and c.id = ended.id and ended.has_ended
                   and not exists (select from keys) and not exists (select from contacts)
            )
            select count(*) from ended""";

    private static final PooledStatement RENEWAL = PooledStatement.of(RENEW);
    private static final PooledStatement ENDING = PooledStatement.of(END);
    private static final PooledStatement CLEARING = PooledStatement.of(CLEAR);

    private final BackgroundWork background;
    private final Pool pool;
    private final Set<CheckId> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean clearing = new AtomicBoolean();

    RunningChecks(BackgroundWork background, Pool pool) {
        this.background = background;
        this.pool = pool;
    }

    void atStart(@Observes StartupEvent event) {
        background.runEvery(EVERY.toMillis(), this::renewAndClear);
    }

    /** Keeps the rows of a check until it ends. */
    void keep(CheckId check) {
        running.add(check);
    }

    /** Ends a check, and begins to remove its rows. */
    void end(CheckId check) {
        if (running.remove(check)) {
            background.start(
                    () -> ENDING.oneOrNull(pool, check.values()),
                    ended -> clear(),
                    failure -> LOG.debugf(failure, "The rows of a cohort check are removed later"));
        }
    }

    /** Renews the checks of this replica, and removes the rows of those that nobody renews. */
    void renewAndClear() {
        background.startFor(
                EVERY.toMillis(),
                () -> renew(List.copyOf(running)),
                renewed -> clear(),
                failure -> LOG.debugf(failure, "The rows of cohort checks are renewed later"));
    }

    private Uni<Void> renew(List<CheckId> checks) {
        return checks.isEmpty()
                ? Uni.createFrom().voidItem()
                : RENEWAL.oneOrNull(
                                pool,
                                Map.of(
                                        "life", LIFE.toMillis(),
                                        "sandboxes",
                                                checks.stream()
                                                        .map(CheckId::sandbox)
                                                        .toArray(Long[]::new),
                                        "checks",
                                                checks.stream()
                                                        .map(CheckId::check)
                                                        .toArray(Long[]::new)))
                        .replaceWithVoid();
    }

    private void clear() {
        if (clearing.compareAndSet(false, true)) {
            clearNext();
        }
    }

    private void clearNext() {
        background.start(
                () -> CLEARING.oneOrNull(pool, Map.of()).map(row -> row.getLong(0)),
                found -> {
                    if (found > 0) {
                        clearNext();
                    } else {
                        clearing.set(false);
                    }
                },
                failure -> {
                    clearing.set(false);
                    LOG.debugf(failure, "The rows of cohort checks are removed later");
                });
    }
}
