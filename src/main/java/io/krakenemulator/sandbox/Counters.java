package io.krakenemulator.sandbox;

import io.krakenemulator.database.Durability;
import io.krakenemulator.database.SqlStatement;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Returns numbers in sequence within a sandbox, from 0. In a transaction of the caller there are no gaps: one that rolls back
 * frees its numbers. Until it ends, it blocks others of the same sequence.
 */
@ApplicationScoped
public class Counters {

    /** The places of processed accounts whose work takes time, in the order in which the durations were drawn. */
    public static final String WORK = "work";

    /** The same of dry runs. */
    public static final String DRY_RUNS = "dry_runs";

    /**
     * A common table expression that takes the {@code place} of an account number, see {@link AccountNumbers}, if the expression
     * {@code claimed} has a row. Its parameter is {@code sandbox}.
     */
    public static final String ACCOUNT_IF_CLAIMED = """
            numbered as (
                insert into sandbox_counter (sandbox_id, name, value)
                select cast(:sandbox as bigint), 'accounts', 1 from claimed
                on conflict (sandbox_id, name) do update set value = sandbox_counter.value + 1
                returning value - 1 as place
            )
            """;

    static final String TAKE = """
            insert into sandbox_counter (sandbox_id, name, value)
            values (:sandbox, :name, :count)
            on conflict (sandbox_id, name) do update set value = sandbox_counter.value + excluded.value
            returning value""";

    /** It is durable no later than any change that is committed after it. */
    static final String TAKE_WITHOUT_WAIT = """
            insert into sandbox_counter (sandbox_id, name, value)
            select cast(:sandbox as bigint), cast(:name as text), cast(:count as bigint)
             where\s""" + Durability.NO_WAIT + """
             = 'off'
            on conflict (sandbox_id, name) do update set value = sandbox_counter.value + excluded.value
            returning value""";

    /**
     * Takes the next numbers of a sequence.
     *
     * @param count how many
     * @return the first of them
     */
    @WithSession
    public Uni<Long> take(long sandboxId, String name, long count) {
        return take(TAKE, sandboxId, name, count);
    }

    /**
     * Takes the next number of a sequence, and does not wait for the disk. A crash of the database may give the number again, but
     * only if it also loses all that was stored with it.
     */
    @WithSession
    public Uni<Long> takeNext(long sandboxId, String name) {
        return take(TAKE_WITHOUT_WAIT, sandboxId, name, 1);
    }

    private static Uni<Long> take(String sql, long sandboxId, String name, long count) {
        return SqlStatement.of(sql)
                .with("sandbox", sandboxId)
                .with("name", name)
                .with("count", count)
                .one(Long.class)
                .map(value -> value - count);
    }
}
