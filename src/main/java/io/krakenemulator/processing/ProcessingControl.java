package io.krakenemulator.processing;

import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.Sandbox;
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
     * Removes the free slots, so that work that is about to take one by the old limit finds none. The slots of the new limit are
     * then created.
     */
    static final String REMOVE_FREE = """
            delete from processing_slot where sandbox_id = :sandbox and leased_until < clock_timestamp()""";

    /**
     * Marks the taken slots beyond the limit, and unmarks those within it. Work that read an earlier limit before this change
     * finds the mark in the row if it is about to take such a slot after its release.
     */
    static final String RETIRE = """
            with changed as materialized (
                select sandbox_id, slot
                  from processing_slot
                 where sandbox_id = :sandbox and slot >= 0 and retired <> (slot >= :limit)
                 order by slot
                   for no key update
            )
            update processing_slot s
               set retired = s.slot >= :limit
              from changed c
             where s.sandbox_id = c.sandbox_id and s.slot = c.slot""";

    static final String RELEASE = """
            with oldest as materialized (
                select slot
                  from processing_slot
                 where sandbox_id = :sandbox and held and leased_until >= clock_timestamp()
                 order by taken_at, slot
                 limit :count
            ), released as materialized (
                select sandbox_id, slot
                  from processing_slot
                 where sandbox_id = :sandbox and slot in (select slot from oldest) and held
                 order by slot
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

    /** The settings of a sandbox and its taken slots, the oldest work first. */
    public record State(ProcessingSettings settings, List<ProcessingSlot> taken) {}

    /** Returns the state of processing; a {@code null} item if the sandbox is removed. */
    @WithSession
    public Uni<State> state(Sandbox sandbox) {
        return settings(sandbox, SETTINGS).onItem().ifNotNull().transformToUni(settings -> slots.findTaken(sandbox)
                .map(taken -> new State(settings, taken)));
    }

    /**
     * Changes the settings for work that starts from now on. Switching the hold off releases all held work.
     *
     * @return the new state of processing; a {@code null} item if the sandbox is removed
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
        return SqlStatement.of(query)
                .with("sandbox", sandbox.id())
                .oneOrNull(Tuple.class)
                .map(row -> row == null
                        ? null
                        : new ProcessingSettings(
                                row.get("max_slots", Integer.class),
                                new WorkDuration(row.get("min_ms", Long.class), row.get("max_ms", Long.class)),
                                row.get("hold", Boolean.class)));
    }

    private Uni<Void> store(Sandbox sandbox, ProcessingSettings before, ProcessingSettings after) {
        return storeSettings(sandbox, after)
                .chain(() -> after.limit() == before.limit()
                        ? Uni.createFrom().item(0)
                        : replaceSlots(sandbox, after.limit()))
                .chain(() -> after.hold() ? Uni.createFrom().item(0) : release(sandbox, Integer.MAX_VALUE))
                .replaceWithVoid();
    }

    private static Uni<Integer> storeSettings(Sandbox sandbox, ProcessingSettings settings) {
        return SqlStatement.of(CHANGE)
                .with("sandbox", sandbox.id())
                .with("limit", settings.limit())
                .with("min", settings.duration().minMillis())
                .with("max", settings.duration().maxMillis())
                .with("hold", settings.hold())
                .update();
    }

    private Uni<Integer> replaceSlots(Sandbox sandbox, int limit) {
        return SqlStatement.of(REMOVE_FREE)
                .with("sandbox", sandbox.id())
                .update()
                .chain(() -> SqlStatement.of(RETIRE)
                        .with("sandbox", sandbox.id())
                        .with("limit", limit)
                        .update())
                .chain(() -> slots.create(sandbox));
    }

    /**
     * Releases held work, the oldest first.
     *
     * @param count how many pieces of work at most
     * @return how many were released
     */
    @WithSession
    public Uni<Integer> release(Sandbox sandbox, int count) {
        return SqlStatement.of(RELEASE)
                .with("sandbox", sandbox.id())
                .with("count", count)
                .update();
    }
}
