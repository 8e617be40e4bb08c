package io.krakenemulator.sandbox;

import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Returns numbers in sequence within a sandbox, from 0 and without gaps: a transaction that rolls back frees its numbers.
 * So a transaction that takes a number blocks others of the same sequence until it ends.
 */
@ApplicationScoped
public class Counters {

    /** The places of account numbers, see {@link AccountNumbers}. */
    public static final String ACCOUNTS = "accounts";

    /** The places of processed accounts whose work takes time, in the order in which the durations were drawn. */
    public static final String WORK = "work";

    /** The same of dry runs. */
    public static final String DRY_RUNS = "dry_runs";

    static final String TAKE = """
            insert into sandbox_counter (sandbox_id, name, value)
            values (:sandbox, :name, :count)
            on conflict (sandbox_id, name) do update set value = sandbox_counter.value + excluded.value
            returning value""";

    /**
     * Takes the next numbers of a sequence.
     *
     * @param count how many
     * @return the first of them
     */
    @WithTransaction
    public Uni<Long> take(long sandboxId, String name, long count) {
        return SqlStatement.of(TAKE)
                .with("sandbox", sandboxId)
                .with("name", name)
                .with("count", count)
                .one(Long.class)
                .map(value -> value - count);
    }
}
