package io.krakenemulator.fault;

import io.krakenemulator.database.SqlStatement;
import io.krakenemulator.sandbox.Sandbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

/** The stored explorations of crash points: one at most for each sandbox. */
@ApplicationScoped
public class CrashExplorations {

    /** The most accounts of an exploration. Calls of further accounts are not cut. */
    public static final int MOST_ACCOUNTS = 10_000;

    /** The most calls of an account that plans cover. */
    public static final int MOST_CALLS = CrashPlans.MOST_CALLS;

    static final String DELETE = """
            delete from crash_exploration where sandbox_id = :sandbox""";

    static final String ADD = """
            insert into crash_exploration (sandbox_id, mode, calls, depth, operations, unique_meter_points,
                                           started_at)
            values (:sandbox, :mode, :calls, :depth, nullif(cast(:operations as text[]), cast('{}' as text[])), :uniqueMeterPoints,
                    clock_timestamp())""";

    /** Locks the exploration, so that each account gets a place of its own. */
    static final String LOCK = """
            select mode, calls, depth, accounts from crash_exploration where sandbox_id = :sandbox for no key update""";

    static final String HAS_ACCOUNT = """
            select exists (select
                             from crash_account
                            where sandbox_id = :sandbox and supplier = :supplier and number = :number)""";

    static final String ADD_ACCOUNT = """
            with counted as (
                update crash_exploration set accounts = accounts + 1 where sandbox_id = :sandbox
            )
            insert into crash_account (sandbox_id, supplier, number, ordinal, plan)
            values (:sandbox, :supplier, :number, :ordinal, cast(:plan as text))""";

    static final String COUNT_OVERFLOW = """
            update crash_exploration set overflow = overflow + 1 where sandbox_id = :sandbox""";

    /**
     * The settings of an exploration.
     *
     * @param calls the number of calls that plans cover, from 1 to {@link #MOST_CALLS}
     * @param depth the most cuts of a plan, from 1 to the number of calls
     * @param operations the operations whose calls count; empty for all that name an account
     * @param uniqueMeterPoints whether two imported accounts with one meter point are one account, doubled
     */
    public record Settings(CrashMode mode, int calls, int depth, List<String> operations, boolean uniqueMeterPoints) {

        /** Returns the number of different plans; 0 if no account follows one. */
        public long countPlans() {
            return mode == CrashMode.EVERY ? 0 : new CrashPlans(calls, depth).count();
        }

        /** Returns the number of plans that an account follows if the exploration has all its accounts. */
        public long countReachablePlans() {
            return Math.min(countPlans(), mode.planIndex(MOST_ACCOUNTS));
        }
    }

    /** Begins an exploration in place of the last one. Returns false if the sandbox was reset or removed meanwhile. */
    @WithTransaction
    public Uni<Boolean> begin(Sandbox sandbox, Settings settings) {
        return FaultRules.lock(sandbox)
                .flatMap(locked -> locked == null
                        ? Uni.createFrom().item(false)
                        : delete(sandbox)
                                .chain(() -> add(sandbox, settings))
                                .chain(() -> FaultRules.renewRevision(sandbox))
                                .replaceWith(true));
    }

    private static Uni<Integer> delete(Sandbox sandbox) {
        return SqlStatement.of(DELETE).with("sandbox", sandbox.id()).update();
    }

    private static Uni<Void> add(Sandbox sandbox, Settings settings) {
        return SqlStatement.of(ADD)
                .with("sandbox", sandbox.id())
                .with("mode", settings.mode().name())
                .with("calls", settings.calls())
                .with("depth", settings.depth())
                .with("uniqueMeterPoints", settings.uniqueMeterPoints())
                .with("operations", settings.operations().toArray(String[]::new))
                .execute();
    }

    /** Ends the exploration of a sandbox and forgets its cuts. Does nothing if there is none. */
    @WithTransaction
    public Uni<Void> end(Sandbox sandbox) {
        return FaultRules.lock(sandbox).chain(() -> delete(sandbox)).chain(() -> FaultRules.renewRevision(sandbox));
    }

    /** Gives an account the next place, unless it has one. Returns false if it has none, because the exploration is full or over. */
    @WithTransaction
    Uni<Boolean> addAccount(Sandbox sandbox, String supplier, String number) {
        return SqlStatement.of(LOCK)
                .with("sandbox", sandbox.id())
                .oneOrNull(Tuple.class)
                .flatMap(exploration -> exploration == null
                        ? Uni.createFrom().item(false)
                        : addAccount(sandbox, supplier, number, exploration));
    }

    private static Uni<Boolean> addAccount(Sandbox sandbox, String supplier, String number, Tuple exploration) {
        return SqlStatement.of(HAS_ACCOUNT)
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("number", number)
                .one(Boolean.class)
                .flatMap(exists ->
                        exists ? Uni.createFrom().item(true) : addNext(sandbox, supplier, number, exploration));
    }

    private static Uni<Boolean> addNext(Sandbox sandbox, String supplier, String number, Tuple exploration) {
        int ordinal = exploration.get("accounts", Integer.class);
        if (ordinal >= MOST_ACCOUNTS) {
            return SqlStatement.of(COUNT_OVERFLOW)
                    .with("sandbox", sandbox.id())
                    .update()
                    .replaceWith(false);
        }
        var mode = CrashMode.valueOf(exploration.get("mode", String.class));
        var plans = new CrashPlans(exploration.get("calls", Integer.class), exploration.get("depth", Integer.class));
        return SqlStatement.of(ADD_ACCOUNT)
                .with("sandbox", sandbox.id())
                .with("supplier", supplier)
                .with("number", number)
                .with("ordinal", ordinal)
                .with("plan", mode.hasPlan(ordinal) ? plans.plan(mode.planIndex(ordinal)) : null)
                .update()
                .replaceWith(true);
    }
}
