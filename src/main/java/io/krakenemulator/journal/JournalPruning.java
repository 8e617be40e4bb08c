package io.krakenemulator.journal;

import io.krakenemulator.background.BackgroundWork;
import io.krakenemulator.database.DatabaseFailures;
import io.krakenemulator.database.Durability;
import io.krakenemulator.database.PooledStatement;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Drops the oldest entries of journals that are over their bounds, off the path of the calls and in small steps. */
@ApplicationScoped
class JournalPruning {

    private static final Logger LOG = Logger.getLogger(JournalPruning.class);

    private static final long EVERY_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 10_000;

    /**
     * Prunes one journal by one step. Another replica skips a journal that this one prunes. The sums of a journal tell whether it has
     * too many rows or bytes, and its oldest entry tells its age.
     */
    static final String PRUNE = """
            with bounds as (
                select j.owner, j.entries, j.bytes,
                       coalesce(cast(s.journal as json) ->> 'rows', cast(:rows as text)) as rows,
                       coalesce(cast(s.journal as json) ->> 'bytes', cast(:bytes as text)) as most_bytes,
                       clock_timestamp() - cast(coalesce(cast(s.journal as json) ->> 'age', cast(:age as text)) as interval)
                           as since
                  from journal j
                  left join sandbox s on s.id = j.sandbox_id
                 where\s""" + Durability.NO_WAIT + """
             = 'off'
            ), over as materialized (
                select b.owner, b.entries - cast(b.rows as bigint) as rows, b.bytes - cast(b.most_bytes as bigint) as bytes, b.since
                  from bounds b
                  join journal j on j.owner = b.owner
                 where b.entries > cast(b.rows as bigint) or b.bytes > cast(b.most_bytes as bigint)
                    or (select e.at from journal_entry e where e.owner = b.owner order by e.id limit 1) < b.since
                 limit 1
                   for no key update of j skip locked
            ), oldest as (
                select e.id, e.at, row_number() over (order by e.id) as place,
                       sum(e.size) over (order by e.id) - e.size as bytes_before
                  from (select id, at, size
                          from journal_entry
                         where owner = (select owner from over)
                         order by id
                         limit 2000) e
            ), deleted as (
                delete from journal_entry e
                 using over
                 where e.owner = over.owner
                   and e.id = any (array(select o.id
                                           from oldest o, over v
                                          where o.place <= v.rows or o.bytes_before < v.bytes or o.at < v.since))
                returning e.size
            ), sums as (
                select count(*) as entries, coalesce(sum(size), 0) as bytes from deleted
            ), changed as (
                update journal j
                   set entries = j.entries - sums.entries, bytes = j.bytes - sums.bytes, dropped = j.dropped + sums.entries
                  from sums, over
                 where j.owner = over.owner
            )
            select entries from sums""";

    private static final PooledStatement PRUNING = PooledStatement.of(PRUNE);

    private final AtomicBoolean running = new AtomicBoolean();
    private final JournalSettings settings;
    private final Pool pool;
    private final BackgroundWork background;

    JournalPruning(CallJournal journal, Pool pool, BackgroundWork background) {
        this.settings = journal.settings(null);
        this.pool = pool;
        this.background = background;
    }

    void atStart(@Observes StartupEvent event) {
        background.runEvery(EVERY_MILLIS, this::run);
    }

    private void run() {
        if (running.compareAndSet(false, true)) {
            background.startFor(
                    LONGEST_MILLIS,
                    this::prune,
                    deleted -> {
                        running.set(false);
                        if (deleted > 0) {
                            run();
                        }
                    },
                    failure -> {
                        running.set(false);
                        DatabaseFailures.logRetry(LOG, "Old entries of journals are dropped later", failure);
                    });
        }
    }

    /** Prunes one journal by one step, and returns how many entries it has dropped. */
    Uni<Long> prune() {
        return PRUNING.oneOrNull(
                        pool,
                        Map.of(
                                "rows", String.valueOf(settings.rows()),
                                "bytes", String.valueOf(settings.bytes()),
                                "age", settings.age().toString()))
                .map(row -> row.getLong("entries"));
    }
}
