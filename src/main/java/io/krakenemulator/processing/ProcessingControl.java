package io.krakenemulator.processing;

import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.UnaryOperator;

/** Shows and changes how a sandbox's accounts are processed, for all replicas. */
@ApplicationScoped
public class ProcessingControl {

    private static final String SETTINGS = """
            select concurrency_limit as max_slots, duration_min_ms as min_ms, duration_max_ms as max_ms, hold
              from sandbox
             where id = :sandbox""";

    private static final String CHANGE = """
            update sandbox
               set concurrency_limit = :limit, duration_min_ms = :min, duration_max_ms = :max, hold = :hold
             where id = :sandbox""";

    /**
     * Takes the free places away, so that whoever is about to take one by the old limit finds none: those of the new limit
     * are made anew.
     */
    static final String REMOVE_FREE = """
            delete from processing_slot where sandbox_id = :sandbox and leased_until < clock_timestamp()""";

    static final String RELEASE = """
            with released as materialized (
                select sandbox_id, slot
                  from processing_slot
                 where sandbox_id = :sandbox and held and leased_until >= clock_timestamp()
                 order by taken_at, slot
                 limit :count
                   for no key update
            )
            update processing_slot s
               set held = false
              from released r
             where s.sandbox_id = r.sandbox_id and s.slot = r.slot and s.held""";

    private final Slots slots;

    ProcessingControl(Slots slots) {
        this.slots = slots;
    }

    /** The settings of a sandbox, and the places that work is done at, the oldest work first. */
    public record State(ProcessingSettings settings, List<ProcessingSlot> taken) {}

    /** How processing stands; a {@code null} item when the sandbox is no more. */
    @WithSession
    public Uni<State> state(Sandbox sandbox) {
        return settings(sandbox, SETTINGS).onItem().ifNotNull().transformToUni(settings -> slots.taken(sandbox)
                .map(taken -> new State(settings, taken)));
    }

    /**
     * Changes the settings, for work that begins from now on. Work that is held is released when nothing is to be held
     * any more.
     *
     * @return how processing stands then; a {@code null} item when the sandbox is no more
     */
    @WithTransaction
    public Uni<State> change(Sandbox sandbox, UnaryOperator<ProcessingSettings> change) {
        return settings(sandbox, SETTINGS + " for no key update")
                .onItem()
                .ifNotNull()
                .transformToUni(settings -> store(sandbox, settings, change.apply(settings)))
                .chain(() -> state(sandbox));
    }

    private Uni<ProcessingSettings> settings(Sandbox sandbox, String query) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(query, Tuple.class)
                        .setParameter("sandbox", sandbox.id())
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new ProcessingSettings(
                                row.get("max_slots", Integer.class),
                                new WorkDuration(row.get("min_ms", Long.class), row.get("max_ms", Long.class)),
                                row.get("hold", Boolean.class)));
    }

    private Uni<Void> store(Sandbox sandbox, ProcessingSettings before, ProcessingSettings after) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(CHANGE)
                .setParameter("sandbox", sandbox.id())
                .setParameter("limit", after.limit())
                .setParameter("min", after.duration().minMillis())
                .setParameter("max", after.duration().maxMillis())
                .setParameter("hold", after.hold())
                .executeUpdate()
                .chain(() -> after.limit() == before.limit()
                        ? Uni.createFrom().item(0)
                        : session.createNativeQuery(REMOVE_FREE)
                                .setParameter("sandbox", sandbox.id())
                                .executeUpdate()
                                .chain(() -> slots.create(sandbox)))
                .chain(() -> after.hold() ? Uni.createFrom().item(0) : release(sandbox, Integer.MAX_VALUE))
                .replaceWithVoid());
    }

    /**
     * Lets held work go on, that which began first before the rest.
     *
     * @param count how much of it at most
     * @return how much there was
     */
    @WithSession
    public Uni<Integer> release(Sandbox sandbox, int count) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(RELEASE)
                .setParameter("sandbox", sandbox.id())
                .setParameter("count", count)
                .executeUpdate());
    }
}
